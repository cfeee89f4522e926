package app.transcode.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Reads all packets of a picture, without decoding them, to learn where keyframes lie. */
@Component
public class KeyframeSurvey {

    private final MediaTools tools;
    private final ToolSettings settings;

    KeyframeSurvey(MediaTools tools, ToolSettings settings) {
        this.tools = tools;
        this.settings = settings;
    }

    /**
     * The longest time from one keyframe to the next, or to the end.
     *
     * @param file a local file
     * @param folder a private working folder
     * @param stream index of the picture
     * @return seconds; empty when the file does not tell or takes too long to read
     */
    public OptionalDouble longestGap(Path file, Path folder, int stream)
            throws InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(List.of("-select_streams", String.valueOf(stream)));
        arguments.addAll(List.of("-show_entries", "packet=pts_time,flags"));
        arguments.addAll(List.of("-of", "csv=p=0"));
        arguments.addAll(ReadRules.options());
        arguments.add(ReadRules.url(file));
        var gaps = new Gaps();
        var time = settings.measureTime();
        var outcome =
                tools.run(new Invocation(Tool.FFPROBE, arguments, folder, time, time), gaps::read);
        return outcome.succeeded() ? gaps.longest() : OptionalDouble.empty();
    }

    /** Listens to lines like {@code 1.234000,K__}. */
    static final class Gaps {

        private double key = Double.NaN;
        private double last = Double.NaN;
        private double longest;

        void read(String line) {
            var fields = line.split(",", 3);
            if (fields.length < 2 || !fields[0].matches("-?\\d{1,9}\\.\\d{1,9}")) {
                return;
            }
            double time = Double.parseDouble(fields[0]);
            if (fields[1].startsWith("K")) {
                longest = Double.isNaN(key) ? longest : Math.max(longest, time - key);
                key = time;
            }
            last = Double.isNaN(last) ? time : Math.max(last, time);
        }

        OptionalDouble longest() {
            return Double.isNaN(key)
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.max(longest, last - key));
        }
    }
}
