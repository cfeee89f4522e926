package app.transcode.plan;

/**
 * How everything is encoded.
 *
 * @param preset of x264, like {@code veryfast}
 * @param crf constant rate factor of x264: lower is better and larger
 * @param audioBitrate of each track in bits per second
 * @param gopSeconds from one keyframe to the next
 * @param segmentSeconds from one segment to the next
 * @param soundPace how many seconds of sound beside a picture are made in a second at most; 0 for
 *     as many as can be
 * @param threads for each decoder, filter and encoder; 0 leaves it to FFmpeg, which takes all cores
 */
public record EncodeSettings(
        String preset,
        int crf,
        int audioBitrate,
        double gopSeconds,
        double segmentSeconds,
        int soundPace,
        int threads) {}
