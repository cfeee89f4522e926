package app.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.fileupload2.core.FileUploadException;

/**
 * The parts of a multipart body (RFC 2046, section 5.1.1) as they arrive. What stands before the
 * first and after the last of them is passed over.
 *
 * <p>The boundary is looked for by Horspool's method: from its last byte, with a leap over as many
 * bytes as cannot be part of it. So nearly all bytes of a file are never looked at.
 */
final class FormParts {

    /** How much is read at a time, in bytes. */
    static final int BUFFER = 64 * 1024;

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] EMPTY_LINE = {'\r', '\n', '\r', '\n'};

    /** Blanks that may stand behind a boundary. */
    private static final int MOST_PADDING = 100;

    private final InputStream body;
    private final byte[] delimiter;
    private final int[] leap = new int[256];
    private final int maxHeader;
    private final byte[] buffer;
    private int begin;
    private int end;

    /** Up to where the bytes in the buffer surely belong to the part. */
    private int sure;

    private boolean atDelimiter;

    /**
     * @param boundary as the content type names it
     * @param maxHeader bytes of one part's header
     */
    FormParts(InputStream body, byte[] boundary, int maxHeader) {
        this.body = body;
        this.maxHeader = maxHeader;
        this.delimiter = delimiter(boundary);
        this.buffer = new byte[BUFFER + maxHeader];
        Arrays.fill(leap, delimiter.length);
        for (int i = 0; i < delimiter.length - 1; i++) {
            leap[delimiter[i] & 0xFF] = delimiter.length - 1 - i;
        }
        // The first boundary may stand at the very beginning, without a line before it.
        System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length);
        end = LINE_END.length;
    }

    private static byte[] delimiter(byte[] boundary) {
        var delimiter = Arrays.copyOf(new byte[] {'\r', '\n', '-', '-'}, boundary.length + 4);
        System.arraycopy(boundary, 0, delimiter, 4, boundary.length);
        return delimiter;
    }

    /**
     * Passes over what is left of a part, and what stands before the next.
     *
     * @return whether there is a next one
     * @throws IOException if the body breaks off or is no form
     */
    boolean next() throws IOException {
        while (!atDelimiter) {
            begin = sure;
            search();
        }
        begin = sure + delimiter.length;
        atDelimiter = false;
        if (startsWith("--")) {
            return false;
        }
        var padding = upTo(LINE_END, MOST_PADDING);
        if (!padding.isBlank()) {
            throw new FileUploadException("Something stands behind a boundary");
        }
        return true;
    }

    /** The header lines of the part, which begins there. */
    String header() throws IOException {
        var lines = startsWith("\r\n") ? upTo(LINE_END, 0) : upTo(EMPTY_LINE, maxHeader);
        sure = begin;
        return lines + "\r\n\r\n";
    }

    /** The rest of the part: to be read before {@link #next}, or passed over by it. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return FormParts.this.read(target, offset, length);
            }
        };
    }

    private int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (begin == sure) {
            if (atDelimiter) {
                return -1;
            }
            search();
        }
        int count = Math.min(length, sure - begin);
        System.arraycopy(buffer, begin, target, offset, count);
        begin += count;
        return count;
    }

    /** Moves on to more bytes of the part, or to its end. */
    private void search() throws IOException {
        if (end - begin < delimiter.length) {
            fill();
        }
        int at = begin + delimiter.length - 1;
        while (at < end) {
            int i = delimiter.length - 1;
            int look = at;
            while (i >= 0 && buffer[look] == delimiter[i]) {
                i--;
                look--;
            }
            if (i < 0) {
                sure = look + 1;
                atDelimiter = true;
                return;
            }
            at += leap[buffer[at] & 0xFF];
        }
        sure = Math.max(begin, end - delimiter.length + 1);
        if (sure == begin) {
            fill();
        }
    }

    /** Whether two characters come next. */
    private boolean startsWith(String two) throws IOException {
        while (end - begin < 2) {
            fill();
        }
        return buffer[begin] == two.charAt(0) && buffer[begin + 1] == two.charAt(1);
    }

    /** Reads up to a mark, and past it. */
    private String upTo(byte[] mark, int limit) throws IOException {
        int length = 0;
        while (!isAt(mark, begin + length)) {
            if (++length > limit) {
                throw new FileUploadException("A part's header is too long");
            }
        }
        var text = new String(buffer, begin, length, StandardCharsets.UTF_8);
        begin += length + mark.length;
        return text;
    }

    private boolean isAt(byte[] mark, int place) throws IOException {
        int offset = place - begin;
        while (begin + offset + mark.length > end) {
            fill();
        }
        int from = begin + offset;
        return Arrays.equals(buffer, from, from + mark.length, mark, 0, mark.length);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        sure -= begin;
        end -= begin;
        begin = 0;
        int count = body.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The form ends before its last boundary");
        }
        end += count;
    }
}
