package app.ingest;

import app.problems.Problem;
import app.problems.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578), read as it arrives: nothing of it is kept but the
 * part that is being read. The parts, the size of each field and all that is not the file are
 * limited.
 */
final class MultipartForm {

    private static final String FILE_FIELD = "file";

    private final JakartaServletFileUpload<?, ?> grammar = new JakartaServletFileUpload<>();
    private final IngestSettings settings;
    private final LimitedInput body;
    private final FormParts parts;
    private int partsSeen;

    private MultipartForm(HttpServletRequest request, byte[] boundary, IngestSettings settings)
            throws IOException {
        this.settings = settings;
        this.body =
                new LimitedInput(
                        request.getInputStream(), settings.maxFormOverhead() + FormParts.BUFFER);
        this.parts = new FormParts(body, boundary, (int) settings.maxPartHeaderSize().toBytes());
    }

    /**
     * Begins to read a request's body.
     *
     * @throws Problem if it has no usable boundary
     * @throws IOException if it breaks off
     */
    static MultipartForm of(HttpServletRequest request, IngestSettings settings)
            throws IOException {
        var boundary = new JakartaServletFileUpload<>().getBoundary(request.getContentType());
        if (boundary == null || boundary.length == 0 || boundary.length > 70) {
            throw new Problem(
                    RequestProblem.MALFORMED_REQUEST,
                    "The Content-Type names no boundary of 1 to 70 characters (RFC 2046, section"
                            + " 5.1.1).");
        }
        return new MultipartForm(request, boundary, settings);
    }

    /**
     * Reads on to the next file. A file that was returned before must have been read to its end.
     *
     * @param fields takes the fields on the way, by name
     * @return the file; empty at the end of the form
     * @throws Problem if a limit is passed
     * @throws IOException if the body breaks off or is no form
     */
    Optional<FormFile> nextFile(Map<String, String> fields) throws IOException {
        body.limited = true;
        while (parts.next()) {
            if (++partsSeen > settings.maxParts()) {
                throw tooManyParts();
            }
            var headers = grammar.getParsedHeaders(parts.header());
            var fileName = grammar.getFileName(headers);
            var name = grammar.getFieldName(headers);
            if (fileName != null || FILE_FIELD.equals(name)) {
                body.limited = false;
                return Optional.of(new FormFile(fileName, parts.content()));
            }
            var value = readField(name);
            if (name != null) {
                fields.put(name, value);
            }
        }
        return Optional.empty();
    }

    private String readField(@Nullable String name) throws IOException {
        int limit = (int) settings.maxFieldSize().toBytes();
        var bytes = parts.content().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "A field of the form is longer than %d bytes.".formatted(limit),
                    List.of(new Problem.FieldError(name == null ? "" : name, "is too long")));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Problem tooManyParts() {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "The form has more than %d parts.".formatted(settings.maxParts()));
    }

    /**
     * A file in a form.
     *
     * @param name as the client calls it, unchecked
     * @param bytes as they arrive
     */
    record FormFile(@Nullable String name, InputStream bytes) {}

    /** Lets only so many bytes through that do not belong to a file. */
    private static final class LimitedInput extends FilterInputStream {

        private final long limit;
        private long seen;
        boolean limited = true;

        LimitedInput(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (limited && count > 0) {
                seen += count;
                if (seen > limit) {
                    throw new FileUploadSizeException("The form is too long", limit, seen);
                }
            }
            return count;
        }
    }
}
