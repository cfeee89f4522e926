/** What tests of several rooms need. */
@NullMarked
package app.testing;

import org.jspecify.annotations.NullMarked;
