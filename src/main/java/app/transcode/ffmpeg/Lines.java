package app.transcode.ffmpeg;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length: what a hostile file makes a program print may have no end. */
class Lines {

    private final Reader reader;
    private final int longest;

    /**
     * @param reader buffered
     * @param longest in characters; what a line has beyond is dropped
     */
    Lines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. */
    @Nullable String next() throws IOException {
        var line = new StringBuilder();
        var c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < longest && c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
