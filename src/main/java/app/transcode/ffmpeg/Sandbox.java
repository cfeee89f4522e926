package app.transcode.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands before each program: those {@link Wrapper}s that work on this system.
 *
 * @param prefix the wrappers' command lines, one after the other
 * @param missing those that do not work here
 */
record Sandbox(List<String> prefix, List<Wrapper> missing) {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);
    private static final List<Path> SYSTEM_FOLDERS =
            Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin")
                    .map(Path::of)
                    .toList();

    /** Runs a command for its success alone. */
    interface Trial {
        boolean succeeds(List<String> command) throws InterruptedException;
    }

    /** Tries each wrapper, within those already found to work. */
    static Sandbox of(ToolSettings settings, Trial trial) throws InterruptedException {
        var prefix = new ArrayList<String>();
        var missing = new ArrayList<Wrapper>();
        for (var wrapper : Wrapper.values()) {
            var working = working(wrapper.commands(settings), prefix, trial);
            working.ifPresentOrElse(prefix::addAll, () -> missing.add(wrapper));
        }
        return new Sandbox(List.copyOf(prefix), List.copyOf(missing));
    }

    /**
     * What stands before a program of some niceness: the number is the last word, as {@link
     * Wrapper#NICE} is the innermost wrapper.
     */
    List<String> prefix(int niceness) {
        if (missing.contains(Wrapper.NICE)) {
            return prefix;
        }
        var words = new ArrayList<>(prefix);
        words.set(words.size() - 1, Integer.toString(niceness));
        return List.copyOf(words);
    }

    /** Tells the person who runs the site, once, what this system does not give. */
    void report() {
        if (!missing.isEmpty()) {
            log.warn(
                    "Files are transcoded with less protection, because this system does not allow:"
                            + " {}. On Linux, install util-linux and allow network namespaces.",
                    missing.stream().map(Wrapper::effect).collect(Collectors.joining("; ")));
        }
    }

    private static Optional<List<String>> working(
            List<List<String>> alternatives, List<String> prefix, Trial trial)
            throws InterruptedException {
        for (var alternative : alternatives) {
            var command = located(alternative);
            if (command.isPresent() && trial.succeeds(harmless(prefix, command.get()))) {
                return command;
            }
        }
        return Optional.empty();
    }

    private static List<String> harmless(List<String> prefix, List<String> command) {
        return Stream.of(prefix, command, List.of("true")).flatMap(List::stream).toList();
    }

    private static Optional<List<String>> located(List<String> command) {
        return SYSTEM_FOLDERS.stream()
                .map(folder -> folder.resolve(command.getFirst()))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> withProgram(program, command));
    }

    private static List<String> withProgram(Path program, List<String> command) {
        var located = new ArrayList<>(command);
        located.set(0, program.toString());
        return located;
    }
}
