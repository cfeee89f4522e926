package app.activity.overview;

import app.activity.overview.Overview.Disk;
import app.activity.overview.Overview.FailureCount;
import app.activity.overview.Overview.Part;
import app.activity.overview.Overview.Stored;
import app.health.Checkups;
import app.storage.Inventory;
import app.transcode.Workshop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The site at a glance, for administrators. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration")
class OverviewController {

    private final Checkups checkups;
    private final Workshop workshop;
    private final Inventory inventory;
    private final SettingsInForce settings;
    private final Clock clock;

    OverviewController(
            Checkups checkups,
            Workshop workshop,
            Inventory inventory,
            SettingsInForce settings,
            Clock clock) {
        this.checkups = checkups;
        this.workshop = workshop;
        this.inventory = inventory;
        this.settings = settings;
        this.clock = clock;
    }

    record SettingsPage(List<SettingsInForce.Setting> items) {}

    @GetMapping("/overview")
    @Operation(summary = "How the site is: health, work, failures, storage, nodes, versions")
    Overview overview() {
        var results = checkups.results();
        return new Overview(
                clock.instant(),
                results.stream().map(OverviewController::part).toList(),
                workshop.queue(),
                workshop.done(Duration.ofHours(1)),
                workshop.done(Duration.ofDays(1)),
                workshop.failures().entrySet().stream()
                        .map(each -> new FailureCount(each.getKey(), each.getValue()))
                        .toList(),
                stored(),
                results.stream().flatMap(OverviewController::disks).toList(),
                workshop.nodes(),
                versions(results));
    }

    @GetMapping("/settings")
    @Operation(summary = "The settings in force on this node, without secrets, and who set them")
    SettingsPage settings() {
        return new SettingsPage(settings.all());
    }

    private static Part part(Checkups.Result result) {
        var finding = result.finding();
        return new Part(
                result.name(), finding.level().name().toLowerCase(Locale.ROOT), finding.sentence());
    }

    private List<Stored> stored() {
        return inventory.byKind().entrySet().stream()
                .map(
                        each ->
                                new Stored(
                                        each.getKey(),
                                        each.getValue().objects(),
                                        each.getValue().bytes()))
                .sorted(Comparator.comparingLong(Stored::bytes).reversed())
                .toList();
    }

    /** What the checkup of the disks noted: by folder, how many bytes are free. */
    private static Stream<Disk> disks(Checkups.Result result) {
        return result.finding().facts().entrySet().stream()
                .filter(_ -> result.name().equals("disk"))
                .filter(each -> each.getValue() instanceof Long)
                .map(each -> new Disk(each.getKey(), (Long) each.getValue()))
                .sorted(Comparator.comparing(Disk::folder));
    }

    private static Map<String, String> versions(List<Checkups.Result> results) {
        var versions = new TreeMap<String, String>();
        var own = OverviewController.class.getPackage().getImplementationVersion();
        versions.put("marquee", own == null ? "development" : own);
        versions.put("java", Runtime.version().toString());
        versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        results.stream()
                .filter(result -> result.name().equals("database"))
                .map(result -> result.finding().facts().get("postgresql"))
                .filter(String.class::isInstance)
                .forEach(version -> versions.put("postgresql", (String) version));
        return versions;
    }
}
