package app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The site's own keys and passwords: 256 random bits each, in base 64. They are made on the first
 * start and kept in a file that only its owner reads; what a later release needs is added to it.
 */
final class Secrets {

    static final String DATABASE = "marquee.secrets.database";
    static final String DATABASE_ADMIN = "marquee.secrets.database-admin";

    private static final List<String> NAMES =
            List.of("marquee.secrets.jwt", "marquee.secrets.ticket", DATABASE, DATABASE_ADMIN);
    private static final int BYTES = 32;

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the secrets of a data folder, making those that are missing.
     *
     * @throws StartRefusedException if a value in the file is too short or not base 64
     */
    static Secrets in(Path folder) {
        var file = folder.resolve("secrets.properties");
        try {
            var properties = read(file);
            if (addMissing(properties)) {
                write(file, properties);
            }
            PrivateFile.protect(file);
            return new Secrets(checked(file, properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All secrets by the name of their setting. */
    Map<String, String> values() {
        return values;
    }

    /** One secret by the name of its setting. */
    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static boolean addMissing(Properties properties) {
        var random = new SecureRandom();
        var added = false;
        for (var name : NAMES) {
            if (!properties.containsKey(name)) {
                var secret = new byte[BYTES];
                random.nextBytes(secret);
                properties.setProperty(name, Base64.getEncoder().encodeToString(secret));
                added = true;
            }
        }
        return added;
    }

    private static void write(Path file, Properties properties) throws IOException {
        var text = new StringWriter();
        properties.store(
                text,
                " The keys and passwords of this site. Keep them secret, and back them up together"
                        + " with the\n database: without them it cannot be opened, and who has them"
                        + " can sign in as anybody.");
        PrivateFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> checked(Path file, Properties properties) {
        return NAMES.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Function.identity(),
                                name -> checked(file, name, properties.getProperty(name))));
    }

    private static String checked(Path file, String name, String value) {
        try {
            if (Base64.getDecoder().decode(value).length >= BYTES) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // Not base 64: refused below.
        }
        throw new StartRefusedException(
                "%s in %s is not a secret of %d bytes in base 64.".formatted(name, file, BYTES),
                "Restore that file from your backup.");
    }
}
