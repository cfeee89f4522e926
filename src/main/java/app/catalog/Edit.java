package app.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        @Nullable Visibility visibility) {

    /** Which parts change, in words for the record of activity. */
    Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        var changed = new ArrayList<String>();
        if (title != null) {
            changed.add("title");
        }
        if (description != null) {
            changed.add("description");
        }
        if (tags != null) {
            changed.add("tags");
        }
        if (visibility != null) {
            changed.add("visibility");
            parts.put("visibility", visibility.name().toLowerCase(Locale.ROOT));
        }
        parts.put("changed", String.join(", ", changed));
        return parts;
    }
}
