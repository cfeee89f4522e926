package app.transcode.ffmpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param format FFmpeg's name of the demuxer, like {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param still whether it is a still picture, like PNG or HEIC: then the duration is 0
 * @param duration in seconds
 * @param start time of its first frame or sample in seconds
 * @param video the stream to show, or null when there is none; cover art is none
 * @param coverArt index of the stream with a still cover picture, or null
 * @param audio the audio streams that can be decoded, the default first
 * @param subtitles the subtitle streams that are text, in the file's order
 * @param chapters in the order of their times
 * @param tiles that a still picture has to be put together of, or null; the picture has the index
 *     of the first
 */
public record SourceInfo(
        String format,
        boolean still,
        double duration,
        double start,
        @Nullable VideoStream video,
        @Nullable Integer coverArt,
        List<AudioStream> audio,
        List<SubtitleStream> subtitles,
        List<Chapter> chapters,
        @Nullable TileGrid tiles) {

    /** What is in one piece. */
    public SourceInfo(
            String format,
            boolean still,
            double duration,
            double start,
            @Nullable VideoStream video,
            @Nullable Integer coverArt,
            List<AudioStream> audio,
            List<SubtitleStream> subtitles,
            List<Chapter> chapters) {
        this(format, still, duration, start, video, coverArt, audio, subtitles, chapters, null);
    }

    /** How brightness is coded. */
    public enum Transfer {
        SDR,
        PQ,
        HLG
    }

    /**
     * A picture stream.
     *
     * @param index of the stream in the file
     * @param codec FFmpeg's name of the codec, like {@code h264}
     * @param width of the coded picture in pixels, before rotation
     * @param height of the coded picture in pixels, before rotation
     * @param displayWidth in square pixels after rotation
     * @param displayHeight in square pixels after rotation
     * @param rotation clockwise degrees that FFmpeg will apply by itself: 0, 90, 180 or 270
     * @param rate its usual frame rate; the nearest guess where it varies
     * @param variableRate whether frames come unevenly
     * @param interlaced whether frames are made of two fields
     * @param transfer how brightness is coded
     * @param matrix FFmpeg's name for how colours are coded, like {@code bt709}; null when the file
     *     does not tell
     * @param pixelFormat FFmpeg's name, like {@code yuv420p10le}
     * @param start in seconds
     * @param duration in seconds
     */
    public record VideoStream(
            int index,
            String codec,
            int width,
            int height,
            int displayWidth,
            int displayHeight,
            int rotation,
            FrameRate rate,
            boolean variableRate,
            boolean interlaced,
            Transfer transfer,
            @Nullable String matrix,
            String pixelFormat,
            double start,
            double duration) {}

    /**
     * A sound stream.
     *
     * @param index of the stream in the file
     * @param codec FFmpeg's name of the codec, like {@code aac}
     * @param channels how many
     * @param sampleRate in hertz
     * @param language a BCP 47 tag, {@code und} when the file does not tell
     * @param title as the file names it, or null
     * @param isDefault whether the file marks it as the default
     * @param start in seconds
     * @param duration in seconds
     */
    public record AudioStream(
            int index,
            String codec,
            int channels,
            int sampleRate,
            String language,
            @Nullable String title,
            boolean isDefault,
            double start,
            double duration) {}

    /**
     * A stream of timed text.
     *
     * @param index of the stream in the file
     * @param codec FFmpeg's name of the codec, like {@code subrip}
     * @param language a BCP 47 tag, {@code und} when the file does not tell
     * @param title as the file names it, or null
     */
    public record SubtitleStream(
            int index, String codec, String language, @Nullable String title) {}

    /**
     * A part of a film or recording that has a name.
     *
     * @param start in seconds of what plays
     * @param end in seconds of what plays, after the start
     * @param title one line, perhaps empty
     */
    public record Chapter(double start, double end, String title) {}
}
