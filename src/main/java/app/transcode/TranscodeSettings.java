package app.transcode;

import app.transcode.plan.EncodeSettings;
import app.transcode.plan.Ladder;
import app.transcode.plan.Rung;
import app.transcode.plan.VideoCodec;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Settings under {@code marquee.transcode}; {@code application.yml} tells each one's effect. */
@Validated
@ConfigurationProperties("marquee.transcode")
record TranscodeSettings(
        @NotNull Path workDir,
        @Min(0) @Max(64) int workers,
        @Min(0) @Max(64) int threads,
        @NotEmpty List<Rung> ladder,
        @Pattern(regexp = "ultrafast|superfast|veryfast|faster|fast|medium|slow|slower|veryslow")
                String preset,
        @Min(10) @Max(40) int crf,
        @Min(32_000) @Max(160_000) int audioBitrate,
        @Min(0) @Max(1000) int soundPace,
        @NotNull List<VideoCodec> extraCodecs,
        @DurationMin(millis = 500) @DurationMax(seconds = 10) Duration gop,
        @DurationMin(seconds = 1) @DurationMax(seconds = 20) Duration segment,
        @DurationMin(seconds = 4) @DurationMax(minutes = 10) Duration chunk,
        @DurationMin(seconds = 0) @DurationMax(minutes = 10) Duration ahead,
        @DurationMin(seconds = 0) @DurationMax(hours = 1) Duration shortWork,
        @DurationMin(seconds = 10) @DurationMax(minutes = 10) Duration lease,
        @NotNull DataSize sourceCache,
        @DurationMin(seconds = 10) Duration timeLimit,
        @DurationMin(seconds = 5) Duration silenceLimit,
        @Min(1) @Max(10) int fileTries,
        @Min(1) @Max(100) int troubleTries,
        @Min(1) @Max(64) int parallelUploads,
        @DurationMin(seconds = 5) Duration lostJobsInterval) {

    @AssertTrue(message = "segment must be a multiple of gop, at least one")
    boolean isSegmentOnGrid() {
        return !segment.minus(gop).isNegative() && segment.toMillis() % gop.toMillis() == 0;
    }

    @AssertTrue(message = "extra-codecs may be hevc and av1; h264 is always made")
    boolean isExtraBesidesH264() {
        return !extraCodecs.contains(VideoCodec.H264);
    }

    /** How many tasks this node works on at once, the one that is kept for first plays aside. */
    int concurrentTasks() {
        return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    int chunkSegments() {
        return Math.max(1, Math.toIntExact(chunk.dividedBy(segment)));
    }

    int aheadSegments() {
        return Math.toIntExact(ahead.dividedBy(segment));
    }

    Ladder rungs() {
        return new Ladder(ladder);
    }

    EncodeSettings encode() {
        return new EncodeSettings(
                preset,
                crf,
                audioBitrate,
                gop.toMillis() / 1e3,
                segment.toMillis() / 1e3,
                soundPace,
                threads);
    }
}
