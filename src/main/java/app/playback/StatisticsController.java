package app.playback;

import app.catalog.Catalog;
import app.playback.WatchStatistics.Day;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a media is watched, for its owner. */
@RestController
@Tag(name = "Media")
class StatisticsController {

    private final Catalog catalog;
    private final WatchStatistics statistics;
    private final HistorySettings settings;

    StatisticsController(Catalog catalog, WatchStatistics statistics, HistorySettings settings) {
        this.catalog = catalog;
        this.statistics = statistics;
        this.settings = settings;
    }

    /**
     * How a media is watched.
     *
     * @param days those with views, in order
     * @param viewers signed-in accounts that have seen a part of it
     * @param watched which share of them has seen each twentieth of it, from 0 to 1, in order
     */
    record Statistics(List<Day> days, long viewers, List<Double> watched) {}

    @GetMapping("/api/v1/media/{id}/statistics")
    @Operation(summary = "Views per day, viewers, and how far they watched: for its owner")
    Statistics statistics(@PathVariable String id, Caller caller) {
        var state =
                MediaId.parse(id)
                        .flatMap(each -> catalog.state(each, caller))
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                RequestProblem.NOT_FOUND,
                                                "There is no such media, or it is not open to you."));
        if (!caller.admin() && !caller.is(state.owner())) {
            throw new Problem(
                    RequestProblem.FORBIDDEN, "Only its owner and administrators may do that.");
        }
        long viewers = statistics.viewers(state.id());
        return new Statistics(
                statistics.days(state.id(), settings.statisticsDays()),
                viewers,
                statistics.viewersOfParts(state.id()).stream()
                        .map(each -> viewers == 0 ? 0.0 : (double) each / viewers)
                        .toList());
    }
}
