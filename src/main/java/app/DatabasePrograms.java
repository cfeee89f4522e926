package app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked out of the jar once per release into a folder that is named by
 * the archive's hash, and so whole whenever it is there.
 */
final class DatabasePrograms {

    private static final String PREFIX = "postgres-";
    private static final int OWNER_EXECUTES = 0100;

    private DatabasePrograms() {}

    /**
     * Unpacks the programs of this platform where they are not there yet.
     *
     * @param folder for programs
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpack(Path folder) throws IOException {
        var archive = archive();
        var home = folder.resolve(PREFIX + hash(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            var fresh = Files.createTempDirectory(folder, PREFIX);
            extract(archive, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home.toRealPath();
    }

    /** Removes what other releases, or an unpacking that was cut short, left beside a home. */
    static void removeOthers(Path home) throws IOException {
        try (var programs = Files.newDirectoryStream(home.getParent(), PREFIX + "*")) {
            for (var other : programs) {
                if (!other.getFileName().equals(home.getFileName())) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    private static Resource archive() throws IOException {
        var name = "classpath*:postgres-%s-%s.txz".formatted(system(), architecture());
        var found = new PathMatchingResourcePatternResolver().getResources(name);
        if (found.length == 0) {
            throw new StartRefusedException(
                    "This jar holds no PostgreSQL for %s on %s."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Use a jar built for this platform (mvn package -P all-platforms holds all),"
                            + " or name a PostgreSQL with spring.datasource.url.");
        }
        return found[0];
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static String hash(Resource archive) throws IOException {
        try (var bytes =
                new DigestInputStream(
                        archive.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(Resource archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(
                                new BufferedInputStream(archive.getInputStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                file.toFile().setExecutable(true, false);
            }
        }
    }
}
