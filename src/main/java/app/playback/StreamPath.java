package app.playback;

import app.storage.MediaId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path under which viewers read: {@code /streams/{id}/{grant}/{attempt}/{file}}.
 *
 * <p>It is read from the request line as it came, before anything decodes it, and only names that
 * we make ourselves are let through: so dots, encoded slashes, backslashes or NULs can never reach
 * a key of the store.
 *
 * @param id the media
 * @param grant {@code open}, or a ticket
 * @param attempt which attempt made the file
 * @param file below the attempt, such as {@code 720p/00001.m4s}
 * @param kind what the file is
 */
record StreamPath(MediaId id, String grant, int attempt, String file, FileKind kind) {

    private static final String OPEN = "open";
    private static final int LONGEST = 1_000;
    private static final Pattern FORM =
            Pattern.compile(
                    "/streams/(?<id>[a-z2-7]{26})/(?<grant>[A-Za-z0-9._~-]+)/(?<attempt>[0-9]{1,9})"
                            + "/(?<file>(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}"
                            + "[A-Za-z0-9_-][A-Za-z0-9_-]*\\.(?<extension>[a-z0-9]{1,5}))");

    /**
     * Takes a path apart.
     *
     * @param uri the path of the request as the client sent it, not decoded
     * @return empty when it cannot name a file of ours
     */
    static Optional<StreamPath> parse(String uri) {
        if (uri.length() > LONGEST) {
            return Optional.empty();
        }
        var form = FORM.matcher(uri);
        return form.matches()
                ? FileKind.of(form.group("extension"))
                        .map(
                                kind ->
                                        new StreamPath(
                                                new MediaId(form.group("id")),
                                                form.group("grant"),
                                                Integer.parseInt(form.group("attempt")),
                                                form.group("file"),
                                                kind))
                : Optional.empty();
    }

    /** The ticket in a grant, or null when it is the open one. */
    static @Nullable String ticket(String grant) {
        return OPEN.equals(grant) ? null : grant;
    }

    @Nullable String ticket() {
        return ticket(grant);
    }

    /** The key of the file in the store. */
    String key() {
        return "streams/" + id + "/" + attempt + "/" + file;
    }

    /**
     * The path of a file that is named relative to this one.
     *
     * @throws IllegalArgumentException if no file of ours can have that name
     */
    StreamPath sibling(String name) {
        var uri = "/streams/%s/%s/%d/%s%s".formatted(id, grant, attempt, folder(), name);
        return parse(uri).orElseThrow(() -> new IllegalArgumentException("No file: " + name));
    }

    /** The path of another file of the same edition. */
    StreamPath beside(String other) {
        return new StreamPath(
                id,
                grant,
                attempt,
                other,
                FileKind.of(other.replaceFirst(".*\\.", "")).orElseThrow());
    }

    private String folder() {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** Whether this is where each playback begins. */
    boolean begins() {
        return file.startsWith("master") && kind == FileKind.PLAYLIST;
    }
}
