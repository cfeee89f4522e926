package app.transcode.hls;

import app.transcode.hls.Boxes.Box;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What an initialisation segment tells of its only track.
 *
 * @param codecs as in RFC 6381
 * @param timescale ticks per second
 * @param width of the picture in pixels, 0 for sound
 * @param height of the picture in pixels, 0 for sound
 * @param skipped ticks that lie before what is shown first, because of B-frames or priming
 */
record InitSegment(String codecs, int timescale, int width, int height, long skipped) {

    /** Where the entries begin in a sample description box. */
    private static final int ENTRIES = 8;

    /**
     * Reads the boxes of an initialisation segment, or of a file that begins with one.
     *
     * @throws BadOutput if they make no sense
     */
    static InitSegment of(List<Box> boxes) throws BadOutput {
        var track = Boxes.find(boxes, "moov").child("trak");
        var media = track.child("mdia");
        int timescale = timescale(media.child("mdhd").content());
        var description = media.child("minf").child("stbl").child("stsd").children(ENTRIES);
        if (description.isEmpty() || timescale <= 0) {
            throw new BadOutput("no samples are described");
        }
        var entry = description.getFirst();
        boolean sound = entry.type().equals("mp4a");
        return new InitSegment(
                CodecStrings.of(entry),
                timescale,
                sound ? 0 : entry.content().getShort(24),
                sound ? 0 : entry.content().getShort(26),
                skipped(track));
    }

    private static int timescale(ByteBuffer header) {
        return header.getInt(header.get(0) == 1 ? 20 : 12);
    }

    private static long skipped(Box track) throws BadOutput {
        for (var box : track.children(0)) {
            if (box.type().equals("edts")) {
                var edits = box.child("elst").content();
                return edits.get(0) == 1 ? edits.getLong(16) : edits.getInt(12);
            }
        }
        return 0;
    }
}
