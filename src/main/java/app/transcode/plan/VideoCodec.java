package app.transcode.plan;

/** What pictures are encoded with. */
public enum VideoCodec {
    /** Plays everywhere; every media has it. */
    H264("libx264", "", 100),
    /** Plays on Apple's devices and wherever hardware decodes it. */
    HEVC("libx265", "-hevc", 70),
    /** The smallest; plays in current browsers. */
    AV1("libsvtav1", "-av1", 60);

    private final String encoder;
    private final String suffix;
    private final int percent;

    VideoCodec(String encoder, String suffix, int percent) {
        this.encoder = encoder;
        this.suffix = suffix;
        this.percent = percent;
    }

    /** FFmpeg's name of what encodes it. */
    public String encoder() {
        return encoder;
    }

    /** What the name of its renditions ends with. */
    public String suffix() {
        return suffix;
    }

    /** What it needs where H.264 needs a number of bits per second. */
    long share(long bitrate) {
        return bitrate * percent / 100;
    }
}
