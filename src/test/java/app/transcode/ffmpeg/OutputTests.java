package app.transcode.ffmpeg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** What programs print is kept within bounds. */
class OutputTests {

    @Test
    void onlyTheEndOfComplaintsIsKept() throws IOException {
        var tail = new Tail(8);
        tail.drain(new ByteArrayInputStream("a long story with an end".getBytes(UTF_8)));
        assertThat(tail).hasToString("h an end");
    }

    @Test
    void shortComplaintsAreKeptWhole() throws IOException {
        var tail = new Tail(8);
        tail.drain(new ByteArrayInputStream("short".getBytes(UTF_8)));
        assertThat(tail).hasToString("short");
    }

    @Test
    void linesAreCutWhereTheyGetTooLong() throws IOException {
        var lines = new Lines(new StringReader("one\r\na very long one\n\nlast"), 6);
        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEqualTo("a very");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("last");
        assertThat(lines.next()).isNull();
    }
}
