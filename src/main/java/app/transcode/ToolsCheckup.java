package app.transcode;

import app.health.Checkup;
import app.health.Finding;
import app.transcode.ffmpeg.ToolsCheck;
import app.transcode.ffmpeg.ToolsUnusableException;
import app.transcode.plan.VideoCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether FFmpeg starts, and has what these settings need. */
@Component
class ToolsCheckup implements Checkup {

    private final ToolsCheck tools;
    private final Set<String> encoders;
    private final Duration interval;
    private final boolean needed;

    ToolsCheckup(
            ToolsCheck tools,
            TranscodeSettings settings,
            @Value("${marquee.transcode.tools.check-interval}") Duration interval,
            @Value("${marquee.role}") String role) {
        this.tools = tools;
        this.encoders =
                settings.extraCodecs().stream()
                        .map(VideoCodec::encoder)
                        .collect(Collectors.toUnmodifiableSet());
        this.interval = interval;
        this.needed = !role.equals("web");
    }

    @Override
    public String name() {
        return "ffmpeg";
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.of(interval);
    }

    @Override
    public Finding look() throws InterruptedException {
        if (!needed) {
            return Finding.well("This node leaves transcoding to others.");
        }
        try {
            tools.require(encoders);
            return Finding.well("FFmpeg starts, and has every encoder, decoder and filter needed.");
        } catch (ToolsUnusableException e) {
            return Finding.broken(
                    e.getMessage()
                            + " Nothing is transcoded on this node. See that programs may be run"
                            + " from the folder bin of the data folder; without this site running,"
                            + " it may be deleted and is made anew.");
        }
    }
}
