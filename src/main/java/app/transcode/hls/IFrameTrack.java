package app.transcode.hls;

import java.util.List;
import java.util.Locale;

/**
 * Still pictures of a film in one file, for players that show where a seek would lead (RFC 8216,
 * section 4.3.3.6; Apple's HLS Authoring Specification, rules 6.1 to 6.8).
 *
 * @param folder where its files lie, below the presentation
 * @param file its name in the folder: initialisation and all pictures
 * @param codecs as in RFC 6381, like {@code avc1.64001f}
 * @param width of the pictures in pixels
 * @param height of the pictures in pixels
 * @param initBytes how many bytes at the file's start are its initialisation
 * @param frames in order, at least one
 */
public record IFrameTrack(
        String folder,
        String file,
        String codecs,
        int width,
        int height,
        long initBytes,
        List<IFrame> frames) {

    /**
     * One picture.
     *
     * @param offset of its fragment in the file, in bytes
     * @param bytes how large its fragment is
     * @param seconds until the next one, or until the film ends
     */
    public record IFrame(long offset, long bytes, double seconds) {

        /** How fast it must come to be there in time, in bits per second. */
        double rate() {
            return bytes * 8 / seconds;
        }
    }

    /** Its playlist, to be stored as {@value MediaPlaylist#FILE} in the folder. */
    public String playlist() {
        var playlist = new StringBuilder();
        playlist.append("#EXTM3U\n");
        playlist.append("#EXT-X-VERSION:7\n");
        playlist.append("#EXT-X-TARGETDURATION:").append(targetDuration()).append('\n');
        playlist.append("#EXT-X-MEDIA-SEQUENCE:0\n");
        playlist.append("#EXT-X-PLAYLIST-TYPE:VOD\n");
        playlist.append("#EXT-X-I-FRAMES-ONLY\n");
        playlist.append("#EXT-X-MAP:URI=\"%s\",BYTERANGE=\"%d@0\"\n".formatted(file, initBytes));
        for (var frame : frames) {
            playlist.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\n", frame.seconds()));
            playlist.append("#EXT-X-BYTERANGE:%d@%d\n".formatted(frame.bytes(), frame.offset()));
            playlist.append(file).append('\n');
        }
        return playlist.append("#EXT-X-ENDLIST\n").toString();
    }

    /** The line that names it in a master playlist (RFC 8216, section 4.3.4.3). */
    String streamLine() {
        return "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,URI=\"%s/%s\""
                .formatted(peak(), average(), codecs, width, height, folder, MediaPlaylist.FILE);
    }

    /** The largest measured rate in bits per second; a last moment does not count as one. */
    private long peak() {
        double shortest = targetDuration() * 0.5;
        var rates = frames.stream().filter(frame -> frame.seconds() >= shortest);
        return Math.max(average(), Math.round(rates.mapToDouble(IFrame::rate).max().orElse(0)));
    }

    /** The measured rate over the whole film in bits per second. */
    private long average() {
        double bits = frames.stream().mapToDouble(frame -> frame.bytes() * 8.0).sum();
        return Math.round(bits / frames.stream().mapToDouble(IFrame::seconds).sum());
    }

    private int targetDuration() {
        double longest = frames.stream().mapToDouble(IFrame::seconds).max().orElse(0);
        return Math.max(1, (int) Math.round(longest));
    }
}
