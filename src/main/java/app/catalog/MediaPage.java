package app.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of media.
 *
 * @param items in order
 * @param nextCursor what to ask for the next page with, or null on the last one
 */
public record MediaPage(List<MediaJson> items, @Nullable String nextCursor) {}
