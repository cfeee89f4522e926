package app.transcode.plan;

import app.transcode.ffmpeg.ReadRules;
import app.transcode.ffmpeg.SourceInfo.AudioStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** FFmpeg's arguments for what goes with sound alone: an MP3 and pictures of the waveform. */
public final class SoundCommand {

    /** The download, in the working folder. */
    public static final String MP3 = "audio.mp3";

    /** The waveform from the first second to the last, transparent where nothing is. */
    public static final String WAVEFORM = "waveform.png";

    /** Enough for the eye, and little enough to hold a whole day in memory. */
    private static final int WAVEFORM_RATE = 4_000;

    private static final String PICTURES =
            "aformat=channel_layouts=mono,aresample=%d,showwavespic=s=1200x420:colors=0xffb32e:scale=sqrt:filter=peak:draw=full,split[shape][wave];color=c=0x141211:s=1280x720[ground];[ground][wave]overlay=(W-w)/2:(H-h)/2,format=yuvj420p[poster]"
                    .formatted(WAVEFORM_RATE);

    private SoundCommand() {}

    /**
     * Makes the download, {@link #WAVEFORM} and, of the same waveform, {@link PosterCommand#FILE},
     * in one decode.
     *
     * @param source a local file
     * @param sound the stream
     * @param bitrate of the MP3 in bits per second
     */
    public static List<String> of(Path source, AudioStream sound, int bitrate) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostats"));
        arguments.addAll(List.of("-progress", "pipe:1", "-y"));
        arguments.addAll(ReadRules.input(source));
        var input = "[0:" + sound.index() + "]";
        arguments.addAll(
                List.of("-filter_complex", input + "asplit=2[mp3][line];[line]" + PICTURES));
        arguments.addAll(List.of("-map", "[mp3]", "-c:a", "libmp3lame", "-ac", "2"));
        arguments.addAll(List.of("-b:a", String.valueOf(bitrate), "-map_metadata", "-1"));
        arguments.addAll(List.of("-map_chapters", "-1", "-f", "mp3", MP3));
        arguments.addAll(List.of("-map", "[poster]", "-frames:v", "1", "-q:v", "3"));
        arguments.addAll(List.of("-f", "image2", "-update", "1", PosterCommand.FILE));
        arguments.addAll(List.of("-map", "[shape]", "-frames:v", "1", "-c:v", "png"));
        arguments.addAll(List.of("-f", "image2", "-update", "1", WAVEFORM));
        return List.copyOf(arguments);
    }
}
