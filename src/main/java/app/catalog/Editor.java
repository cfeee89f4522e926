package app.catalog;

import app.ingest.UploadDetails;
import app.problems.Problem;
import app.problems.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what people send into an {@link Edit}, or refuses it with every field that is wrong. */
@Component
class Editor {

    private final CatalogSettings settings;

    Editor(CatalogSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws Problem naming each field that cannot be used
     */
    Edit check(MediaPatch patch) {
        var errors = new ArrayList<Problem.FieldError>();
        var edit =
                new Edit(
                        title(patch.title(), errors),
                        description(patch.description(), errors),
                        tags(patch.tags(), errors),
                        visibility(patch.visibility(), errors));
        if (!errors.isEmpty()) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "Correct the named fields and send it again.",
                    errors);
        }
        return edit;
    }

    /** An upload's details: a title that says nothing counts as none. */
    Edit check(UploadDetails details) {
        var title = details.title();
        return check(
                new MediaPatch(
                        title == null || Label.line(title).isEmpty() ? null : title,
                        details.description(),
                        null,
                        blankToNull(details.visibility())));
    }

    private @Nullable String title(@Nullable String value, List<Problem.FieldError> errors) {
        if (value == null) {
            return null;
        }
        var title = Label.line(value);
        if (title.isEmpty()) {
            errors.add(new Problem.FieldError("title", "must not be empty"));
        }
        checkLength("title", title, settings.titleLength(), errors);
        return title;
    }

    private @Nullable String description(@Nullable String value, List<Problem.FieldError> errors) {
        if (value == null) {
            return null;
        }
        var description = Label.text(value);
        checkLength("description", description, settings.descriptionLength(), errors);
        return description;
    }

    private @Nullable List<String> tags(
            @Nullable List<@Nullable String> values, List<Problem.FieldError> errors) {
        if (values == null) {
            return null;
        }
        var tags = new TreeMap<String, String>();
        var inOrder = new ArrayList<String>();
        for (var value : values) {
            var tag = value == null ? "" : Label.line(value);
            checkLength("tags", tag, settings.tagLength(), errors);
            if (!tag.isEmpty() && tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag) == null) {
                inOrder.add(tag);
            }
        }
        if (inOrder.size() > settings.tags()) {
            errors.add(
                    new Problem.FieldError("tags", "must be at most " + settings.tags() + " tags"));
        }
        return inOrder;
    }

    private static @Nullable Visibility visibility(
            @Nullable String value, List<Problem.FieldError> errors) {
        if (value == null) {
            return null;
        }
        var visibility = Visibility.parse(value);
        if (visibility.isEmpty()) {
            errors.add(
                    new Problem.FieldError(
                            "visibility", "must be public, unlisted, team or private"));
        }
        return visibility.orElse(null);
    }

    private static void checkLength(
            String field, String value, int longest, List<Problem.FieldError> errors) {
        if (Label.length(value) > longest) {
            errors.add(
                    new Problem.FieldError(field, "must have at most " + longest + " characters"));
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
