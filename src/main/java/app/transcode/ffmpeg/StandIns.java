package app.transcode.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Libraries of a desktop that the bundled FFmpeg is linked to and that a headless server lacks.
 * Nothing of them is ever called, so any library may carry their name.
 */
class StandIns {

    private static final Set<String> NEVER_CALLED =
            Set.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");
    private static final Pattern LACKS =
            Pattern.compile("error while loading shared libraries: (\\S+?):");

    private final Path libraries;
    private final Path links;

    /**
     * @param libraries the folder of the bundled libraries
     */
    StandIns(Path libraries) {
        this.libraries = libraries;
        links = libraries.resolve("stand-ins");
    }

    /** The folder of the links. */
    Path folder() {
        return links;
    }

    /**
     * Puts a link in the place of the library that a start failed for.
     *
     * @param errors what the dynamic linker said
     * @return false when the start failed for another reason
     */
    boolean provide(String errors) {
        var matcher = LACKS.matcher(errors);
        if (!matcher.find() || !NEVER_CALLED.contains(matcher.group(1))) {
            return false;
        }
        try {
            link(Files.createDirectories(links).resolve(matcher.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private void link(Path link) throws IOException {
        try {
            Files.createSymbolicLink(link, smallestLibrary());
        } catch (FileAlreadyExistsException _) {
            // Another process was faster.
        }
    }

    private Path smallestLibrary() throws IOException {
        try (var files = Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().contains(".so."))
                    .min(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
