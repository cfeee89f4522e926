package app.ingest.tus;

import app.problems.Problem;
import app.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A request in the words of tus. */
final class TusRequest {

    private static final MediaType BYTES = MediaType.parseMediaType(TusHeaders.BYTES_TYPE);

    private final HttpServletRequest request;

    private TusRequest(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Any request but OPTIONS.
     *
     * @throws Problem {@code tus_version_unsupported}
     */
    static TusRequest of(HttpServletRequest request) {
        if (!TusHeaders.OUR_VERSION.equals(request.getHeader(TusHeaders.RESUMABLE))) {
            var problem =
                    new Problem(
                            TusProblem.TUS_VERSION_UNSUPPORTED,
                            "Send \"Tus-Resumable: 1.0.0\": no other version is spoken here.");
            problem.getHeaders().set(TusHeaders.VERSION, TusHeaders.OUR_VERSION);
            throw problem;
        }
        return new TusRequest(request);
    }

    /** Whether it brings bytes of the file. */
    boolean hasBytes() {
        return typeIsBytes();
    }

    /** Whether it has a body of any kind. */
    boolean hasBody() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Lets pass a body that is said to be bytes of the file.
     *
     * @throws Problem {@code unsupported_content_type}
     */
    void requireBytes() {
        if (!typeIsBytes()) {
            throw new Problem(
                    RequestProblem.UNSUPPORTED_CONTENT_TYPE,
                    "Send the bytes as %s.".formatted(TusHeaders.BYTES_TYPE));
        }
    }

    /** Where the bytes belong. */
    long offset() {
        return number(TusHeaders.OFFSET)
                .orElseThrow(
                        () ->
                                new Problem(
                                        RequestProblem.MALFORMED_REQUEST,
                                        "Say in Upload-Offset where the bytes belong."));
    }

    /** The length of the file; null when the client does not say it. */
    @Nullable Long length() {
        var length = number(TusHeaders.LENGTH);
        return length.isPresent() ? length.getAsLong() : null;
    }

    /**
     * Whether the length is told later.
     *
     * @throws Problem {@code malformed_request} unless the header is 1 or absent
     */
    boolean lengthIsDeferred() {
        var value = request.getHeader(TusHeaders.DEFER_LENGTH);
        if (value != null && !value.strip().equals("1")) {
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST, "Upload-Defer-Length can only be 1.");
        }
        return value != null;
    }

    Metadata metadata() {
        return Metadata.parse(request.getHeader(TusHeaders.METADATA));
    }

    Concatenation concatenation() {
        return Concatenation.parse(request.getHeader(TusHeaders.CONCAT));
    }

    /** The bytes it brings, for a place in the file. */
    Chunk chunk(long offset) {
        var size = request.getContentLengthLong();
        try {
            var bytes = request.getInputStream();
            return Checksum.parse(request.getHeader(TusHeaders.CHECKSUM))
                    .map(sum -> new Chunk(offset, size, sum.watch(bytes), true, sum::verify))
                    .orElseGet(() -> new Chunk(offset, size, bytes, false, () -> {}));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private OptionalLong number(String header) {
        var value = request.getHeader(header);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.strip().matches("\\d{1,18}")) {
            throw new Problem(RequestProblem.MALFORMED_REQUEST, header + " is no number of bytes.");
        }
        return OptionalLong.of(Long.parseLong(value.strip()));
    }

    private boolean typeIsBytes() {
        try {
            var type = request.getContentType();
            return type != null && BYTES.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
