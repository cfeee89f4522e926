/** Makes the tickets that open one media without signing in, and tells true ones from false. */
@NullMarked
package app.catalog.ticket;

import org.jspecify.annotations.NullMarked;
