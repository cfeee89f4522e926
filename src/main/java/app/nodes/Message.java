package app.nodes;

import app.storage.MediaId;
import java.util.Optional;

/**
 * What one node tells the others. It names a media and no facts of it: whoever hears it asks the
 * database, and so never learns what is out of date.
 *
 * @param node who tells it
 * @param topic what it is about: one word
 * @param id which media
 */
record Message(String node, String topic, MediaId id) {

    /** Reads a payload; empty for what this release does not understand. */
    static Optional<Message> parse(String payload) {
        var words = payload.split(" ", -1);
        return words.length == 3
                ? MediaId.parse(words[2]).map(id -> new Message(words[0], words[1], id))
                : Optional.empty();
    }

    String payload() {
        return node + " " + topic + " " + id;
    }
}
