package app.transcode;

import app.storage.MediaId;

/**
 * One worker's try at a media. Whoever holds a number that is no longer the newest has lost, and
 * nothing it still writes is ever seen.
 *
 * @param id the media
 * @param number from 1 on, never used twice for a media
 */
record Attempt(MediaId id, int number) {

    /** Where its files lie in the store. */
    String prefix() {
        return "streams/" + id + "/" + number + "/";
    }

    @Override
    public String toString() {
        return id + "-" + number;
    }
}
