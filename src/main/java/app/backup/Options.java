package app.backup;

import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;

/** What the commands are told, and what they tell of themselves. */
final class Options {

    private Options() {}

    /**
     * A folder that the command line names.
     *
     * @throws BackupRefusedException if it does not
     */
    static Path path(ApplicationArguments arguments, String option) {
        var values = arguments.getOptionValues(option);
        if (values == null || values.size() != 1) {
            throw missing(option);
        }
        return Path.of(values.getFirst()).toAbsolutePath().normalize();
    }

    static BackupRefusedException missing(String option) {
        return new BackupRefusedException(
                "The command line names no folder.", "Add --%s FOLDER.".formatted(option));
    }

    /** Where media is kept, for the person who restores it. */
    static String place(Environment settings) {
        return settings.getProperty("marquee.storage.type", "").equalsIgnoreCase("s3")
                ? "bucket %s of %s"
                        .formatted(
                                settings.getProperty("marquee.storage.s3.bucket"),
                                settings.getProperty("marquee.storage.s3.endpoint"))
                : settings.getProperty("marquee.storage.local.folder", "");
    }

    /** The release of this jar. */
    static String release() {
        var version = Options.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
