package app.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.storage.MediaStore;
import app.storage.StoredObject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class CourierTests {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final PlaybackSettings SETTINGS =
            new PlaybackSettings(
                    PlaybackSettings.Way.STREAM,
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    DataSize.ofBytes(10),
                    0,
                    Duration.ZERO,
                    4,
                    Duration.ofMinutes(1),
                    1);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private boolean closed;
    private final Courier courier =
            new Courier(bucket(), SETTINGS, new PlaybackMeter(new SimpleMeterRegistry()));

    @Test
    void aLocalFileIsLeftToTheKernel() throws IOException {
        request.setAttribute(SENDFILE + "support", true);
        request.addHeader("Range", "bytes=20-49");
        var response = new MockHttpServletResponse();
        courier.send(delivery(Path.of("/media/file")), request, response);
        assertThat(request.getAttribute(SENDFILE + "filename")).isEqualTo("/media/file");
        assertThat(request.getAttribute(SENDFILE + "start")).isEqualTo(20L);
        assertThat(request.getAttribute(SENDFILE + "end")).isEqualTo(50L);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getContentLength()).isEqualTo(30);
    }

    @Test
    void aSmallPieceIsSentByHand() throws IOException {
        request.setAttribute(SENDFILE + "support", true);
        request.addHeader("Range", "bytes=0-4");
        var response = new MockHttpServletResponse();
        courier.send(delivery(Path.of("/media/file")), request, response);
        assertThat(request.getAttribute(SENDFILE + "filename")).isNull();
        assertThat(response.getContentAsByteArray()).hasSize(5);
    }

    @Test
    void anObjectOfABucketFlowsThrough() throws IOException {
        var response = new MockHttpServletResponse();
        courier.send(delivery(null), request, response);
        assertThat(response.getContentAsByteArray()).hasSize(100);
        assertThat(closed).isTrue();
    }

    @Test
    void aViewerWhoLeavesEndsTheFlow() {
        assertThatThrownBy(() -> courier.send(delivery(null), request, new Gone()))
                .isInstanceOf(IOException.class);
        assertThat(closed).isTrue();
    }

    private static Delivery delivery(@Nullable Path local) {
        var object = new StoredObject("key", 100, Instant.EPOCH);
        return new Delivery(new StreamFile(object, local), "video/mp4", "no-cache", false, null);
    }

    /** A store that can only be read from. */
    private MediaStore bucket() {
        return (MediaStore)
                Proxy.newProxyInstance(
                        MediaStore.class.getClassLoader(),
                        new Class<?>[] {MediaStore.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("open");
                            return flow((int) (long) arguments[2]);
                        });
    }

    private InputStream flow(int length) {
        return new ByteArrayInputStream(new byte[length]) {
            @Override
            public void close() {
                closed = true;
            }
        };
    }

    /** The answer to somebody who has closed the connection. */
    private static final class Gone extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}

                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Broken pipe");
                }
            };
        }
    }
}
