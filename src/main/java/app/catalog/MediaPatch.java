package app.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a media. Absent parts stay as they are.
 *
 * @param title one line
 * @param description may have several lines
 * @param tags all of them
 * @param visibility {@code public}, {@code unlisted}, {@code team} or {@code private}
 */
record MediaPatch(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<@Nullable String> tags,
        @Nullable String visibility) {}
