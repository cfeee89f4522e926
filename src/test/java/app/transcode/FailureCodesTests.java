package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.SourceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureCodesTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\| [A-Z].+\\.+ \\|$", Pattern.MULTILINE);

    @Test
    void thePageListsEachCodeOfAFailedMediaAndNoOther() throws IOException {
        var page = Files.readString(Path.of("docs", "errors.md"));
        var section = page.substring(page.indexOf("## A file that cannot be turned into streams"));
        assertThat(ROW.matcher(section).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    private static Stream<String> codes() {
        return Stream.concat(
                        Arrays.stream(Failure.Code.values()).map(Failure.Code::code),
                        Arrays.stream(SourceFault.values()).map(SourceFault::code))
                .distinct();
    }
}
