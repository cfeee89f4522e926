package app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a backup with their SHA-256, in the format of {@code sha256sum}, which can check
 * them without us.
 */
final class FileList {

    private final ConcurrentNavigableMap<String, String> hashes = new ConcurrentSkipListMap<>();

    /** Reads the list of a backup. */
    static FileList read(Path file) throws IOException {
        var list = new FileList();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> list.add(line.substring(66), line.substring(0, 64)));
        }
        return list;
    }

    /** Writes the list, and tells its own hash. */
    String write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (var entry : hashes.entrySet()) {
                out.write(entry.getValue() + "  " + entry.getKey() + "\n");
            }
        }
        return hash(file);
    }

    void add(String name, String hash) {
        hashes.put(name, hash);
    }

    void remove(String name) {
        hashes.remove(name);
    }

    @Nullable String hash(String name) {
        return hashes.get(name);
    }

    Map<String, String> all() {
        return hashes;
    }

    /** Those of the files below a folder, which ends with a slash. */
    Map<String, String> below(String folder) {
        return hashes.subMap(folder, folder + Character.MAX_VALUE);
    }

    /** The SHA-256 of a file, in hexadecimal digits. */
    static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest());
        }
    }

    /** A stream that computes the hash of what is read of it. */
    static DigestInputStream hashing(InputStream in) {
        return new DigestInputStream(in, sha256());
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
