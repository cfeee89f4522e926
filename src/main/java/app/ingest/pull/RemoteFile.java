package app.ingest.pull;

import app.outside.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A file, or its end, as another server sends it. */
final class RemoteFile implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final URI address;
    private final Reply reply;

    /**
     * @param address the last one, behind all redirects
     * @param reply 200 or 206
     */
    RemoteFile(URI address, Reply reply) {
        this.address = address;
        this.reply = reply;
    }

    /** Where in the file the body begins; what cannot be read counts as the beginning. */
    long begin() {
        return range().map(range -> range.begin).orElse(0L);
    }

    /** Size of the whole file in bytes; null when the server does not tell. */
    @Nullable Long size() {
        return range().map(range -> range.size).orElseGet(() -> reply.length().orElse(null));
    }

    /** What tells this version of the file from others, if it tells it for each byte. */
    Optional<String> validator() {
        return reply.header("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> reply.header("Last-Modified"));
    }

    /** What the server calls it; the last part of its address where it does not say. */
    String name() {
        return reply.header("Content-Disposition")
                .flatMap(RemoteFile::fileName)
                .orElseGet(() -> Optional.ofNullable(address.getPath()).orElse(""));
    }

    InputStream body() {
        return reply.body();
    }

    /** Reads on to a place in the file. */
    void skipTo(long offset) throws IOException {
        reply.body().skipNBytes(offset - begin());
    }

    @Override
    public void close() {
        reply.close();
    }

    private static Optional<String> fileName(String header) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(header).getFilename());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Range> range() {
        return Optional.of(reply.status())
                .filter(status -> status == 206)
                .flatMap(_ -> reply.header("Content-Range"))
                .flatMap(Range::parse);
    }

    private record Range(long begin, @Nullable Long size) {

        static Optional<Range> parse(String header) {
            var matcher = RANGE.matcher(header.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                var size = matcher.group(2);
                return Optional.of(
                        new Range(
                                Long.parseLong(matcher.group(1)),
                                size.equals("*") ? null : Long.valueOf(size)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
