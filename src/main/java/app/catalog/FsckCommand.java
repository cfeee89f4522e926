package app.catalog;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Carries out {@code java -jar marquee.jar fsck}, with {@code --hashes} to hash all originals and
 * {@code --decode} to decode all streams. The exit status is 1 when anything was found.
 */
@Component
@ConditionalOnProperty(name = "marquee.command", havingValue = "fsck")
class FsckCommand implements ApplicationRunner, ExitCodeGenerator {

    private final SiteInspection inspection;
    private int exitCode;

    FsckCommand(SiteInspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var report =
                inspection.run(
                        arguments.containsOption("hashes"), arguments.containsOption("decode"));
        exitCode = report.findings().isEmpty() ? 0 : 1;
        System.out.println(report.text());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
