package app.transcode.ledger;

/** Which tasks a slot is for: each lane takes fewer of them than the one before. */
public enum Lane {
    /** All tasks. */
    USUAL,
    /** What a first play waits for, and media with little left to do. */
    EXPRESS,
    /** What a first play waits for. */
    FIRST_PLAY
}
