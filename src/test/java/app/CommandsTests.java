package app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTests {

    @Test
    void anOptionAndItsValueMayBeTwoWords() {
        assertThat(Commands.joined("backup", "--to", "/srv/backups", "--without-media"))
                .containsExactly("backup", "--to=/srv/backups", "--without-media");
        assertThat(Commands.joined("fsck", "--hashes", "--decode"))
                .containsExactly("fsck", "--hashes", "--decode");
        assertThat(Commands.joined("restore", "--from=/a", "--server.port=1"))
                .containsExactly("restore", "--from=/a", "--server.port=1");
    }
}
