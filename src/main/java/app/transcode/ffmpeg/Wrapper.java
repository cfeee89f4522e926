package app.transcode.ffmpeg;

import java.util.List;

/** A system program that narrows what the program behind it may do. Outermost first. */
enum Wrapper {
    /** Before the others: entering a user namespace would clear the wish to die. */
    UNSHARE("no network for FFmpeg") {
        @Override
        List<List<String>> commands(ToolSettings settings) {
            return List.of(List.of("unshare", "--net"), List.of("unshare", "--user", "--net"));
        }
    },
    SETPRIV("FFmpeg ends when this process is killed") {
        @Override
        List<List<String>> commands(ToolSettings settings) {
            return List.of(List.of("setpriv", "--pdeathsig", "KILL", "--no-new-privs"));
        }
    },
    /**
     * Memory is limited by {@code RLIMIT_DATA}: the address space would also count what threads
     * only reserve, 72 MiB each.
     */
    PRLIMIT("limits of CPU time, memory, file size and open files for FFmpeg") {
        @Override
        List<List<String>> commands(ToolSettings settings) {
            return List.of(
                    List.of(
                            "prlimit",
                            "--cpu=" + settings.cpuTime().toSeconds(),
                            "--data=" + settings.memory().toBytes(),
                            "--fsize=" + settings.fileSize().toBytes(),
                            "--nofile=" + settings.openFiles(),
                            "--core=0"));
        }
    },
    NICE("FFmpeg yields to viewers") {
        @Override
        List<List<String>> commands(ToolSettings settings) {
            return List.of(List.of("nice", "-n", Integer.toString(settings.niceness())));
        }
    };

    private final String effect;

    Wrapper(String effect) {
        this.effect = effect;
    }

    /** What is lost without it. */
    String effect() {
        return effect;
    }

    /** The ways to call it, best first; what shall run follows. */
    abstract List<List<String>> commands(ToolSettings settings);
}
