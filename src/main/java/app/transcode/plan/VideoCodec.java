package app.transcode.plan;

/** What pictures are encoded with. */
public enum VideoCodec {
    /** Plays everywhere; every media has it. */
    H264,
    /** A third smaller; plays on Apple's devices and wherever hardware decodes it. */
    HEVC,
    /** Smaller still, and slow to make; plays in current browsers. */
    AV1
}
