package app.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of what people wrote about a media, checked and clean. Null leaves a part as it is.
 *
 * @param title one line, not empty
 * @param description may have several lines, may be empty
 * @param tags without repetition
 * @param visibility whom it is open to
 */
record Edit(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> tags,
        @Nullable Visibility visibility) {}
