package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceFaultTests {

    @ParameterizedTest
    @EnumSource
    void everyFaultIsDocumented(SourceFault fault) throws IOException {
        var page = Files.readString(Path.of("docs", "errors.md"));
        assertThat(page.substring(page.indexOf("## A file that cannot be turned into streams")))
                .contains("| `" + fault.code() + "` |");
    }
}
