package app.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import app.transcode.ffmpeg.Invocation;
import app.transcode.ffmpeg.MediaTools;
import app.transcode.ffmpeg.Tool;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes files for tests with the bundled programs, and looks at what became of them. */
record MadeFiles(MediaTools tools, Path folder) {

    private static final Duration ENOUGH = Duration.ofMinutes(2);

    /** Runs FFmpeg in the folder, with options parted by spaces. */
    Path make(String name, String options) {
        run(Tool.FFMPEG, "-v error -y " + options + " " + name);
        return folder.resolve(name);
    }

    /** What ffprobe answers, line by line. */
    List<String> probe(Path file, String options) {
        return run(Tool.FFPROBE, "-v error -of csv=p=0 " + options + " file:" + file);
    }

    /**
     * The mean colour of a part of a picture, or of a film's first frame.
     *
     * @param crop as FFmpeg's filter takes it, like {@code iw:ih/2:0:0}
     */
    Color colour(Path file, String crop) {
        run(
                Tool.FFMPEG,
                "-v error -y -i file:%s -frames:v 1 -vf crop=%s,scale=1:1:flags=area -pix_fmt rgb24 -f rawvideo colour"
                        .formatted(file, crop));
        try {
            var bytes = Files.readAllBytes(folder.resolve("colour"));
            return new Color(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> run(Tool tool, String options) {
        var arguments = Pattern.compile(" +").splitAsStream(options).toList();
        var lines = new ArrayList<String>();
        try {
            var outcome =
                    tools.run(new Invocation(tool, arguments, folder, ENOUGH, ENOUGH), lines::add);
            assertThat(outcome.succeeded()).as("%s: %s", options, outcome.errors()).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }
}
