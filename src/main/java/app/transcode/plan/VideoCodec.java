package app.transcode.plan;

/** What pictures are encoded with. */
public enum VideoCodec {
    /** Plays everywhere; every media has it. */
    H264("", 100),
    /** Plays on Apple's devices and wherever hardware decodes it. */
    HEVC("-hevc", 70),
    /** The smallest; plays in current browsers. */
    AV1("-av1", 60);

    private final String suffix;
    private final int percent;

    VideoCodec(String suffix, int percent) {
        this.suffix = suffix;
        this.percent = percent;
    }

    /** What the name of its renditions ends with. */
    String suffix() {
        return suffix;
    }

    /** What it needs where H.264 needs a number of bits per second. */
    long share(long bitrate) {
        return bitrate * percent / 100;
    }
}
