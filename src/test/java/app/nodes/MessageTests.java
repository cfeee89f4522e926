package app.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import app.storage.MediaId;
import org.junit.jupiter.api.Test;

class MessageTests {

    @Test
    void aMessageIsReadAsItWasWritten() {
        var message = new Message("a-node", "work", MediaId.random());
        assertThat(Message.parse(message.payload())).contains(message);
    }

    @Test
    void whatAnotherReleaseWritesOtherwiseIsIgnored() {
        assertThat(Message.parse("")).isEmpty();
        assertThat(Message.parse("a-node work not-an-id")).isEmpty();
        assertThat(Message.parse("a-node work " + MediaId.random() + " more")).isEmpty();
    }
}
