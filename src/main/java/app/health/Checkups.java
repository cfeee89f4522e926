package app.health;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has everything looked at that the site needs, and knows what was found. */
@Component
public class Checkups {

    private final List<Watched> all;

    Checkups(
            List<Checkup> checkups,
            HealthContributorRegistry registry,
            HealthSettings settings,
            Clock clock) {
        all =
                checkups.stream()
                        .sorted(Comparator.comparing(Checkup::name))
                        .map(checkup -> new Watched(checkup, settings, clock))
                        .toList();
        all.forEach(watched -> registry.registerContributor(watched.name(), watched));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        all.forEach(Watched::lookIfDue);
    }

    /**
     * What was found of one thing.
     *
     * @param name of it
     */
    public record Result(String name, Finding finding) {}

    /** What was found of each thing that was looked at already, by name. */
    public List<Result> results() {
        return all.stream().flatMap(Checkups::result).toList();
    }

    private static Stream<Result> result(Watched watched) {
        var finding = watched.finding();
        return finding == null ? Stream.empty() : Stream.of(new Result(watched.name(), finding));
    }
}
