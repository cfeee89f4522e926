package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInsTests {

    @TempDir Path libraries;

    @BeforeEach
    void twoLibraries() throws IOException {
        Files.writeString(libraries.resolve("libsmall.so.1"), "x");
        Files.writeString(libraries.resolve("liblarge.so.1"), "xxxx");
    }

    @Test
    void aMissingDesktopLibraryIsLinkedToTheSmallest() {
        var standIns = new StandIns(libraries);
        assertThat(standIns.provide(complaint("libxcb.so.1"))).isTrue();
        assertThat(standIns.folder().resolve("libxcb.so.1")).hasContent("x");
    }

    @Test
    void aLinkMadeByAnotherProcessIsFine() {
        assertThat(new StandIns(libraries).provide(complaint("libpulse.so.0"))).isTrue();
        assertThat(new StandIns(libraries).provide(complaint("libpulse.so.0"))).isTrue();
    }

    @Test
    void anyOtherLibraryIsNotReplaced() {
        assertThat(new StandIns(libraries).provide(complaint("libc.so.6"))).isFalse();
        assertThat(new StandIns(libraries).provide("Permission denied")).isFalse();
    }

    private static String complaint(String library) {
        return "ffmpeg: error while loading shared libraries: "
                + library
                + ": cannot open shared object file: No such file or directory";
    }
}
