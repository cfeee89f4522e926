package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What the index of an MP4 or QuickTime file tells of a picture (ISO/IEC 14496-12, section 8.6),
 * without reading the picture itself. Whether it is true, FFmpeg's output shows.
 *
 * @param longestGap from one keyframe to the next, or to the end, in seconds
 * @param samples how many frames
 * @param bytes of all frames
 * @param timescale ticks per second
 * @param delta ticks from each frame to the next, 0 where they are not evenly spaced
 * @param untrimmed whether everything is shown, from the first frame on
 * @param clean whether it is H.264 with one set of parameters, whose keyframes all start anew (IDR)
 * @param keyframes which frames are keyframes, counted from 0, in order
 */
public record Mp4Index(
        double longestGap,
        int samples,
        long bytes,
        int timescale,
        int delta,
        boolean untrimmed,
        boolean clean,
        List<Long> keyframes) {

    /** Bytes of an index: more than a day of film has. */
    private static final int LARGEST = 64 << 20;

    /**
     * Reads the index.
     *
     * @param stream the track's place in the file, counted from 0
     * @return empty where there is none that can be used: other containers, fragmented files
     */
    public static Optional<Mp4Index> read(Path file, int stream) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var movie = Boxes.only(channel, "moov", "moof", LARGEST);
            return movie.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(channel, movie.get(), stream));
        } catch (BadOutput | IndexOutOfBoundsException | BufferUnderflowException _) {
            return Optional.empty(); // what it says makes no sense
        }
    }

    private static Mp4Index read(FileChannel file, Box movie, int stream)
            throws IOException, BadOutput {
        var tracks = movie.children(0).stream().filter(box -> box.type().equals("trak")).toList();
        var track = tracks.get(stream);
        var media = track.child("mdia");
        var header = media.child("mdhd").content();
        int timescale = header.getInt(header.get(0) == 1 ? 20 : 12);
        var table = new SampleTable(media.child("minf").child("stbl"));
        if (timescale <= 0 || table.samples() == 0) {
            throw new BadOutput("an empty track");
        }
        var keyframes = table.keyframes();
        boolean untrimmed = untrimmed(track, movie, timescale, table);
        boolean clean =
                table.delta() > 0 && untrimmed && new Parameters(file, table).clean(keyframes);
        return new Mp4Index(
                table.longestGap(keyframes) / (double) timescale,
                table.samples(),
                table.bytes(),
                timescale,
                table.delta(),
                untrimmed,
                clean,
                keyframes);
    }

    /** An edit list may leave out what lies before the first frame, because of B-frames. */
    private static boolean untrimmed(Box track, Box movie, int timescale, SampleTable table)
            throws BadOutput {
        var edit = track.children(0).stream().filter(b -> b.type().equals("edts")).findFirst();
        if (edit.isEmpty()) {
            return table.firstOffset() == 0;
        }
        ByteBuffer list = edit.get().child("elst").content();
        boolean wide = list.get(0) == 1;
        long duration = wide ? list.getLong(8) : Integer.toUnsignedLong(list.getInt(8));
        long from = wide ? list.getLong(16) : list.getInt(12);
        var header = movie.child("mvhd").content();
        double seconds = duration / (double) header.getInt(header.get(0) == 1 ? 20 : 12);
        double all = table.duration() / (double) timescale;
        double frame = table.delta() / (double) timescale;
        return list.getInt(4) == 1
                && from == table.firstOffset()
                && (duration == 0 || seconds >= all - frame);
    }
}
