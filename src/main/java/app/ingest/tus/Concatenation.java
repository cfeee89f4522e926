package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What part an upload has in putting files together: {@code Upload-Concat}. */
public sealed interface Concatenation {

    /** None: its bytes are a whole file. */
    record None() implements Concatenation {}

    /** Its bytes are a part of a file that is put together later. */
    record Part() implements Concatenation {}

    /**
     * It is put together from parts that have come.
     *
     * @param parts in their order
     */
    record Whole(List<MediaId> parts) implements Concatenation {}

    /**
     * Reads the header. Of the parts' addresses only the path counts: the host may be that of a
     * proxy.
     *
     * @throws Problem {@code malformed_request}, or {@code parts_unusable} when an address is none
     *     of ours
     */
    static Concatenation parse(@Nullable String header) {
        if (header == null) {
            return new None();
        }
        var text = header.strip();
        if (text.equals("partial")) {
            return new Part();
        }
        if (text.startsWith("final;")) {
            var addresses = text.substring("final;".length()).strip().split("[ \\t]+");
            return new Whole(Stream.of(addresses).map(Concatenation::id).toList());
        }
        throw new Problem(
                RequestProblem.MALFORMED_REQUEST, "Upload-Concat is neither partial nor final.");
    }

    /** The header as it is kept and told; null when there is none. */
    default @Nullable String header() {
        return switch (this) {
            case None _ -> null;
            case Part _ -> "partial";
            case Whole whole ->
                    whole.parts().stream()
                            .map(id -> TusHeaders.PATH + "/" + id)
                            .collect(Collectors.joining(" ", "final;", ""));
        };
    }

    private static MediaId id(String address) {
        return path(address)
                .filter(path -> path.startsWith(TusHeaders.PATH + "/"))
                .flatMap(path -> MediaId.parse(path.substring(TusHeaders.PATH.length() + 1)))
                .orElseThrow(
                        () ->
                                new Problem(
                                        TusProblem.PARTS_UNUSABLE,
                                        "An address in Upload-Concat is no upload of this site."));
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
