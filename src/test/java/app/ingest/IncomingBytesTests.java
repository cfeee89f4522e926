package app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IncomingBytesTests {

    private final InputStream abc =
            new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void bytesAreCountedAndHashed() throws IOException {
        var bytes = new IncomingBytes(abc, _ -> {});

        assertThat(bytes.read()).isEqualTo('a');
        assertThat(bytes.readAllBytes()).hasSize(2);
        assertThat(bytes.count()).isEqualTo(3);
        // FIPS 180-2, appendix B.1
        assertThat(bytes.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        bytes.rethrowFailure();
    }

    @Test
    void anObjectionEndsThemAndIsRemembered() {
        var objection = new IllegalArgumentException("too many");
        var bytes =
                new IncomingBytes(
                        abc,
                        _ -> {
                            throw objection;
                        });

        assertThatIOException().isThrownBy(bytes::readAllBytes);
        assertThatThrownBy(bytes::rethrowFailure).isSameAs(objection);
    }

    @Test
    void aBrokenConnectionIsRemembered() {
        var broken = new IOException("reset");
        var bytes =
                new IncomingBytes(
                        new FilterInputStream(abc) {
                            @Override
                            public int read(byte[] buffer, int offset, int length)
                                    throws IOException {
                                throw broken;
                            }
                        },
                        _ -> {});

        assertThatIOException().isThrownBy(bytes::readAllBytes);
        assertThatThrownBy(bytes::rethrowFailure).isSameAs(broken);
    }
}
