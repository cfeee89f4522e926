/** Finds media by words, page by page, with PostgreSQL's own means. */
@NullMarked
package app.catalog.search;

import org.jspecify.annotations.NullMarked;
