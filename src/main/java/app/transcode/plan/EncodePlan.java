package app.transcode.plan;

import app.transcode.ffmpeg.SourceInfo;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a source.
 *
 * @param video the picture, or null where there is only sound
 * @param audio the tracks, the default first; perhaps none
 * @param duration of every track in seconds: that of the longest stream, rounded up to a whole
 *     frame
 * @param segmentSeconds about how long a segment is
 * @param access how the source's frames are reached
 */
public record EncodePlan(
        @Nullable VideoPlan video,
        List<AudioPlan> audio,
        double duration,
        double segmentSeconds,
        Access access) {

    /** Sample rate of all sound that is made, in hertz. */
    public static final int SAMPLE_RATE = 48_000;

    /** A last frame that is shorter than this part of a frame is none. */
    private static final double CRUMB = 0.02;

    /**
     * Plans a source.
     *
     * @throws IllegalArgumentException if it has neither picture nor sound
     */
    public static EncodePlan of(SourceInfo source, Ladder ladder, EncodeSettings settings) {
        if (source.video() == null && source.audio().isEmpty()) {
            throw new IllegalArgumentException("Neither picture nor sound");
        }
        return of(source, ladder, settings, length(source));
    }

    /** The same, where no more than a number of seconds of the source can be read. */
    public static EncodePlan of(
            SourceInfo source, Ladder ladder, EncodeSettings settings, double seconds) {
        var audio = tracks(source.audio());
        var stream = source.video();
        if (stream == null) {
            return new EncodePlan(null, audio, seconds, settings.segmentSeconds(), Access.IN_ORDER);
        }
        var rate = ConstantRate.of(stream.rate(), stream.variableRate());
        var grid = SegmentGrid.of(rate, settings.gopSeconds(), settings.segmentSeconds());
        long frames = Math.max(1, (long) Math.ceil(seconds * rate.value() - CRUMB));
        double end = stream.start() - source.start() + stream.duration();
        long missing = Math.max(0, frames - (long) Math.floor(end * rate.value()));
        // A second more than needed: durations in files are seldom exact.
        long repeated = missing + (long) Math.ceil(rate.value());
        var renditions = ladder.choose(stream.displayWidth(), stream.displayHeight(), rate.value());
        var video = new VideoPlan(stream, grid, frames, repeated, renditions, null);
        return new EncodePlan(
                video, audio, grid.seconds(frames), settings.segmentSeconds(), Access.SEEK);
    }

    /** The same, with frames reached in another way. */
    public EncodePlan reached(Access way) {
        return new EncodePlan(video, audio, duration, segmentSeconds, way);
    }

    /** The same, for exactly so many frames. */
    public EncodePlan lasting(long frames) {
        var picture = Objects.requireNonNull(video);
        long repeated = Math.max(0, picture.repeated() - (picture.frames() - frames));
        var exact =
                new VideoPlan(
                        picture.source(),
                        picture.grid(),
                        frames,
                        repeated,
                        picture.renditions(),
                        picture.copy());
        return new EncodePlan(exact, audio, picture.grid().seconds(frames), segmentSeconds, access);
    }

    /** The same, with a copy of the source's picture instead of some renditions. */
    public EncodePlan copying(CopyPlan copy, List<RenditionPlan> renditions) {
        var picture = Objects.requireNonNull(video);
        var copying =
                new VideoPlan(
                        picture.source(),
                        picture.grid(),
                        picture.frames(),
                        picture.repeated(),
                        renditions,
                        copy);
        return new EncodePlan(copying, audio, duration, segmentSeconds, access);
    }

    /**
     * The length that no segment exceeds when rounded, in whole seconds (RFC 8216, section
     * 4.3.3.1): known before any segment is, and the same for all tracks.
     */
    public int targetDuration() {
        double longest = Math.min(duration, segmentSeconds());
        if (video != null) {
            var grid = video.grid();
            longest = grid.seconds(Math.min(video.frames(), grid.segmentFrames()));
            var copy = video.copy();
            for (int i = 0; copy != null && i < copy.starts().size(); i++) {
                longest = Math.max(longest, grid.seconds(copy.framesIn(i, video.frames())));
            }
        }
        return Math.max(1, (int) Math.round(longest));
    }

    /** The names of all renditions, the best first; none for sound alone. */
    public List<String> pictures() {
        var names = new ArrayList<String>();
        if (video != null) {
            if (video.copy() != null) {
                names.add(video.copy().name());
            }
            video.renditions().forEach(each -> names.add(each.name()));
        }
        return List.copyOf(names);
    }

    /** The names of all audio tracks, the default first. */
    public List<String> sounds() {
        return audio.stream().map(AudioPlan::name).toList();
    }

    /** The names of all tracks: the renditions, then the sounds. */
    public List<String> tracks() {
        return Stream.concat(pictures().stream(), sounds().stream()).toList();
    }

    /** The most bits per second that a rendition may have, or has where it is a copy. */
    public long cap(String rendition) {
        if (video == null) {
            return 0;
        }
        var copy = video.copy();
        if (copy != null && copy.name().equals(rendition)) {
            return copy.bitrate();
        }
        return video.renditions().stream()
                .filter(each -> each.name().equals(rendition))
                .mapToLong(RenditionPlan::maxBitrate)
                .findFirst()
                .orElse(0);
    }

    /** How many segments there will be, over all tracks. */
    public int segments() {
        int sound = (int) Math.ceil(duration / segmentSeconds() - CRUMB);
        int segments = Math.max(1, sound) * audio.size();
        if (video != null) {
            segments += video.grid().segments(video.frames()) * video.renditions().size();
            segments += video.copy() == null ? 0 : video.copy().starts().size();
        }
        return segments;
    }

    /** How many samples each audio track has. */
    public long samples() {
        return Math.round(duration * SAMPLE_RATE);
    }

    /** The end of the last stream that is made, as far as the file goes. */
    private static double length(SourceInfo source) {
        double end = 0;
        var video = source.video();
        if (video != null) {
            end = video.start() + video.duration();
        }
        for (var audio : source.audio()) {
            end = Math.max(end, audio.start() + audio.duration());
        }
        double streams = end - source.start();
        if (streams <= 0) {
            return source.duration();
        }
        return source.duration() > 0 ? Math.min(streams, source.duration()) : streams;
    }

    private static List<AudioPlan> tracks(List<AudioStream> streams) {
        var plans = new ArrayList<AudioPlan>();
        var labels = new HashSet<String>();
        for (int i = 0; i < streams.size(); i++) {
            var stream = streams.get(i);
            var label = label(stream, i);
            if (!labels.add(label)) {
                label = label + " (" + (i + 1) + ")";
                labels.add(label);
            }
            plans.add(
                    new AudioPlan("audio-" + i, stream.index(), stream.language(), label, i == 0));
        }
        return List.copyOf(plans);
    }

    private static String label(AudioStream stream, int number) {
        var title = stream.title();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return stream.language().equals("und")
                ? "Audio " + (number + 1)
                : Locale.forLanguageTag(stream.language()).getDisplayName(Locale.ENGLISH);
    }
}
