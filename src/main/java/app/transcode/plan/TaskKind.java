package app.transcode.plan;

/** What a worker can be asked to do for a media. */
public enum TaskKind {
    /** Look into the source, plan, and write the other tasks down. */
    PREPARE,
    /** Find out how the source's frames can be reached, and make that possible. */
    SURVEY,
    /** Make some frames of some renditions. */
    PICTURE,
    /** Make all audio tracks. */
    SOUND,
    /** Cut the source's own picture into segments, without encoding. */
    COPY,
    /** Make a first poster, of what is there of the picture. */
    POSTER,
    /** Check everything, add what follows the ladder, and publish. */
    FINISH,
    /** Measure how good the renditions are. */
    MEASURE,
    /** Plan the ladder once more in another codec. */
    EXTRA,
    /** Check a ladder in another codec, and list it beside the first one. */
    LIST
}
