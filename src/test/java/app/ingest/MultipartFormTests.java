package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.problems.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class MultipartFormTests {

    private static final IngestSettings SETTINGS =
            new IngestSettings(
                    DataSize.ofMegabytes(1),
                    3,
                    DataSize.ofBytes(20),
                    DataSize.ofBytes(512),
                    DataSize.ofMegabytes(1),
                    Duration.ofSeconds(10),
                    DataSize.ofKilobytes(64));

    @Test
    void fieldsAndTheFileComeInTheirOrder() throws IOException {
        var form = form(field("title", "Übung") + file("film.mp4", "bytes") + field("a", "b"));
        var early = new LinkedHashMap<String, String>();
        var late = new LinkedHashMap<String, String>();

        var file = form.nextFile(early).orElseThrow();
        var bytes = file.bytes().readAllBytes();

        assertThat(file.name()).isEqualTo("film.mp4");
        assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("bytes");
        assertThat(early).isEqualTo(Map.of("title", "Übung"));
        assertThat(form.nextFile(late)).isEmpty();
        assertThat(late).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aFileNeedsNoName() throws IOException {
        var form = form(field("file", "bytes"));

        var file = form.nextFile(new LinkedHashMap<>()).orElseThrow();

        assertThat(file.name()).isNull();
        assertThat(file.bytes().readAllBytes()).hasSize(5);
    }

    @Test
    void aNameInAnyScriptIsRead() throws IOException {
        var form = form(file("映画 %22 ü.mp4", "x"));

        assertThat(form.nextFile(new LinkedHashMap<>()).orElseThrow().name())
                .isEqualTo("映画 %22 ü.mp4");
    }

    @Test
    void moreBytesThanOneBufferPassUnchanged() throws IOException {
        var content = "\r\n--bound\r".repeat(50_000);
        var form = form(file("x", content));

        var file = form.nextFile(new LinkedHashMap<>()).orElseThrow();

        assertThat(file.bytes().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(content);
        assertThat(form.nextFile(new LinkedHashMap<>())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 13, 64, 4096})
    void howManyBytesComeAtATimeMakesNoDifference(int atATime) throws IOException {
        var random = new Random(atATime);
        var content = new StringBuilder();
        while (content.length() < 150_000) {
            int length = random.nextInt(13);
            content.append("\r\n--boundary", 0, Math.min(length, 11));
            content.append("x".repeat(random.nextInt(3)));
        }
        var whole = "preamble\r\n" + file("x", content.toString()) + field("a", "b");
        var form = of(whole + "--boundary--", atATime);

        var file = form.nextFile(new LinkedHashMap<>()).orElseThrow();

        assertThat(file.bytes().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(content.toString());
        var late = new LinkedHashMap<String, String>();
        assertThat(form.nextFile(late)).isEmpty();
        assertThat(late).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void blanksMayStandBehindABoundary() throws IOException {
        var form = of(field("a", "b").replace("--boundary", "--boundary \t") + "--boundary-- ", 64);
        var fields = new LinkedHashMap<String, String>();
        assertThat(form.nextFile(fields)).isEmpty();
        assertThat(fields).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aLongerWordThanTheBoundaryIsNoForm() {
        assertNoForm(field("a", "b").replace("--boundary", "--boundary2"));
    }

    @Test
    void tooManyPartsAreRefused() {
        assertRefused(field("a", "1").repeat(4));
    }

    @Test
    void partsWithoutANameCountToo() {
        assertRefused("--boundary\r\nX: y\r\n\r\nz\r\n".repeat(4));
    }

    @Test
    void aLongFieldIsRefused() {
        assertRefused(field("title", "x".repeat(21)));
    }

    @Test
    void aLongPartHeaderIsNoForm() {
        assertNoForm(field("x".repeat(600), "x"));
    }

    @Test
    void aLongPreambleIsNoForm() {
        assertNoForm("x".repeat(200_000) + "\r\n" + field("a", "b"));
    }

    @Test
    void aBodyThatEndsTooEarlyIsNoForm() throws IOException {
        var whole = file("film.mp4", "bytes");
        var form = of("--boundary" + whole.substring(10, whole.length() - 4));
        var file = form.nextFile(new LinkedHashMap<>()).orElseThrow();

        assertThatIOException().isThrownBy(() -> file.bytes().readAllBytes());
    }

    @Test
    void aFormWithoutItsClosingLineIsNoForm() throws IOException {
        var form = of(field("a", "b") + "--boundary");

        assertThatIOException().isThrownBy(() -> form.nextFile(new LinkedHashMap<>()));
    }

    @Test
    void aFormWithoutBoundaryIsRefused() {
        var request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> MultipartForm.of(request, SETTINGS));
    }

    private static void assertRefused(String parts) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> form(parts).nextFile(new LinkedHashMap<>()));
    }

    private static void assertNoForm(String parts) {
        assertThatIOException().isThrownBy(() -> form(parts).nextFile(new LinkedHashMap<>()));
    }

    private static String field(String name, String value) {
        return part("name=\"%s\"".formatted(name), value);
    }

    private static String file(String name, String content) {
        return part("name=\"file\"; filename=\"%s\"".formatted(name), content);
    }

    private static String part(String disposition, String content) {
        return "--boundary\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(disposition, content);
    }

    private static MultipartForm form(String parts) throws IOException {
        return of(parts + "--boundary--\r\n");
    }

    private static MultipartForm of(String body) throws IOException {
        return of(body, Integer.MAX_VALUE);
    }

    /**
     * @param atATime the most bytes that one read brings
     */
    private static MultipartForm of(String body, int atATime) throws IOException {
        var request =
                new MockHttpServletRequest() {
                    @Override
                    public ServletInputStream getInputStream() {
                        return new Drops(body.getBytes(StandardCharsets.UTF_8), atATime);
                    }
                };
        request.setContentType("multipart/form-data; boundary=boundary");
        return MultipartForm.of(request, SETTINGS);
    }

    /** A body that comes in small pieces. */
    private static final class Drops extends ServletInputStream {

        private final ByteArrayInputStream bytes;
        private final int atATime;

        Drops(byte[] bytes, int atATime) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.atATime = atATime;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, Math.min(length, atATime));
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
