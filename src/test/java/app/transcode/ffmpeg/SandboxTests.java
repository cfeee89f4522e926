package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SandboxTests {

    @Test
    void wrappersStandOneWithinTheOther() throws InterruptedException {
        var sandbox = Sandbox.of(RealTools.SETTINGS, _ -> true);
        assertThat(names(sandbox))
                .containsSubsequence(
                        "unshare", "--net", "setpriv", "--pdeathsig", "KILL", "prlimit", "nice");
        assertThat(sandbox.missing()).isEmpty();
    }

    @Test
    void whatSomebodyWaitsForIsLessNice() throws InterruptedException {
        var sandbox = Sandbox.of(RealTools.SETTINGS, _ -> true);
        assertThat(sandbox.prefix(2)).endsWith("-n", "2");
        var withoutNice =
                Sandbox.of(RealTools.SETTINGS, command -> !names(command).contains("nice"));
        assertThat(withoutNice.prefix(2)).isEqualTo(withoutNice.prefix());
    }

    @Test
    void withoutRootANamespaceOfUsersHelps() throws InterruptedException {
        var sandbox =
                Sandbox.of(
                        RealTools.SETTINGS,
                        command ->
                                command.contains("--user") || !names(command).contains("unshare"));
        assertThat(names(sandbox)).containsSubsequence("unshare", "--user", "--net", "setpriv");
    }

    @Test
    void whatDoesNotWorkIsLeftOutAndTold() throws InterruptedException {
        var sandbox =
                Sandbox.of(RealTools.SETTINGS, command -> !names(command).contains("unshare"));
        assertThat(sandbox.missing()).containsExactly(Wrapper.UNSHARE);
        assertThat(names(sandbox)).contains("setpriv", "prlimit", "nice").doesNotContain("unshare");
    }

    @Test
    void wrappersAreTriedTogether() throws InterruptedException {
        var tried = new ArrayList<List<String>>();
        Sandbox.of(RealTools.SETTINGS, tried::add);
        assertThat(tried.getLast()).endsWith("true");
        assertThat(names(tried.getLast())).contains("unshare", "setpriv", "prlimit", "nice");
    }

    private static List<String> names(Sandbox sandbox) {
        return names(sandbox.prefix());
    }

    private static List<String> names(List<String> command) {
        return command.stream().map(word -> word.substring(word.lastIndexOf('/') + 1)).toList();
    }
}
