package app.transcode.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import app.transcode.ffmpeg.ToolOutcome.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class MediaToolsIntegrationTests {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir Path folder;

    @Test
    void linesOfOutputReachTheCaller() throws Exception {
        var lines = new ArrayList<String>();
        var outcome =
                RealTools.TOOLS.run(
                        new Invocation(Tool.FFPROBE, List.of("-version"), folder, LONG, LONG),
                        lines::add);
        assertThat(outcome.succeeded()).isTrue();
        assertThat(lines.getFirst()).startsWith("ffprobe version 8");
    }

    @Test
    void failureTellsTheExitCodeAndTheComplaint() throws Exception {
        var outcome = RealTools.TOOLS.run(RealTools.ffmpeg(folder, LONG, "-i", "absent"), _ -> {});
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.errors()).contains("No such file or directory");
    }

    @Test
    void interruptionKillsTheProcess() throws Exception {
        var running = RunningTool.start(folder, LONG, LONG);
        running.interrupt();
        assertThat(running.end(SOON)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aStoppedProcessIsEndedBecauseItIsSilent() throws Exception {
        var running = RunningTool.start(folder, LONG, Duration.ofSeconds(3));
        signal("-STOP", running.process);
        assertThat(running.end(Duration.ofSeconds(8)))
                .asInstanceOf(type(ToolOutcome.class))
                .extracting(ToolOutcome::limit)
                .isEqualTo(Limit.SILENCE);
    }

    @Test
    void theWallClockEndsARun() throws Exception {
        var running = RunningTool.start(folder, Duration.ofSeconds(3), LONG);
        assertThat(running.end(Duration.ofSeconds(8)))
                .asInstanceOf(type(ToolOutcome.class))
                .extracting(ToolOutcome::limit)
                .isEqualTo(Limit.WALL_CLOCK);
    }

    @Test
    void aListenerThatFailsEndsTheRun() {
        assertThatThrownBy(
                        () ->
                                RealTools.TOOLS.run(
                                        RealTools.ffmpeg(folder, LONG, "-version"),
                                        _ -> {
                                            throw new IllegalArgumentException("enough");
                                        }))
                .hasMessage("enough");
    }

    @Test
    void theEnvironmentHoldsNoSecrets() throws Exception {
        var running = RunningTool.start(folder, LONG, LONG);
        assertThat(running.proc("environ").split("\0", 0))
                .extracting(variable -> variable.substring(0, variable.indexOf('=')))
                .containsExactlyInAnyOrder("PATH", "LANG", "HOME", "LD_LIBRARY_PATH");
        running.interrupt();
    }

    @Test
    void theSandboxHasNoNetworkAndItsLimits() throws Exception {
        assertThat(RealTools.TOOLBOX.missing()).isEmpty();
        var running = RunningTool.start(folder, LONG, LONG);
        assertThat(Files.readSymbolicLink(Path.of("/proc/" + running.process.pid() + "/ns/net")))
                .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
        assertThat(running.proc("limits"))
                .containsPattern("Max file size +1073741824 +1073741824")
                .containsPattern("Max data size +8589934592 +8589934592")
                .containsPattern("Max open files +512 +512")
                .containsPattern("Max cpu time +3600 +3600")
                .containsPattern("Max core file size +0 +0");
        assertThat(running.proc("status")).containsPattern("NoNewPrivs:\\s+1");
        assertThat(running.proc("stat").split(" ", -1)[18]).as("niceness").isEqualTo("5");
        running.interrupt();
    }

    @Test
    void aFileThatGrowsTooLargeEndsTheRun() throws Exception {
        var tools = RealTools.tools(RealTools.settings(DataSize.ofMegabytes(1)));
        var outcome =
                tools.run(
                        RealTools.ffmpeg(
                                folder,
                                LONG,
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=d=60",
                                "-f",
                                "rawvideo",
                                "out.raw"),
                        _ -> {});
        assertThat(outcome.succeeded()).isFalse();
        assertThat(Files.size(folder.resolve("out.raw"))).isEqualTo(1024 * 1024);
    }

    @Test
    void processesDieWithAKilledJvm() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm =
                new ProcessBuilder(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LonelyRun.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        var child = RunningTool.find(jvm.toHandle(), folder);
        jvm.destroyForcibly();
        // A killed orphan has no program any more, however late the system takes note of its end.
        await().atMost(SOON).until(() -> child.info().command().isEmpty());
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
