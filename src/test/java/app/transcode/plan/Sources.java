package app.transcode.plan;

import app.transcode.ffmpeg.FrameRate;
import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import app.transcode.ffmpeg.SourceInfo.Transfer;
import app.transcode.ffmpeg.SourceInfo.VideoStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources for tests of decisions. */
final class Sources {

    static final Ladder LADDER =
            new Ladder(
                    List.of(
                            new Rung(2160, 16_000_000, 24_000_000),
                            new Rung(1440, 9_000_000, 13_500_000),
                            new Rung(1080, 5_000_000, 7_500_000),
                            new Rung(720, 3_000_000, 4_500_000),
                            new Rung(480, 1_500_000, 2_200_000),
                            new Rung(360, 800_000, 1_200_000),
                            new Rung(240, 400_000, 600_000)));

    static final EncodeSettings SETTINGS =
            new EncodeSettings("veryfast", 23, 128_000, 2.0, 4.0, 10, 0);

    private Sources() {}

    static SourceInfo bigBuckBunny() {
        return of(
                30,
                video(854, 480, new FrameRate(24, 1), false, false, Transfer.SDR, 0, 30),
                List.of(sound(1, "und", 0, 30)));
    }

    static SourceInfo of(double duration, @Nullable VideoStream video, List<AudioStream> audio) {
        return new SourceInfo(
                "mov,mp4,m4a,3gp,3g2,mj2",
                false,
                duration,
                0,
                video,
                null,
                audio,
                List.of(),
                List.of());
    }

    static VideoStream video(
            int width,
            int height,
            FrameRate rate,
            boolean variable,
            boolean interlaced,
            Transfer transfer,
            double start,
            double duration) {
        return new VideoStream(
                0,
                "h264",
                width,
                height,
                width,
                height,
                0,
                rate,
                variable,
                interlaced,
                transfer,
                null,
                "yuv420p",
                start,
                duration);
    }

    static AudioStream sound(int index, String language, double start, double duration) {
        return new AudioStream(index, "aac", 2, 48_000, language, null, false, start, duration);
    }
}
