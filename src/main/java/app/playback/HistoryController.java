package app.playback;

import app.catalog.Catalog;
import app.catalog.MediaPage;
import app.playback.WatchPositions.Position;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.transcode.Transcoding;
import app.users.AccountId;
import app.users.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of what one has watched, and how far. */
@RestController
@Tag(name = "Watch history")
class HistoryController {

    private final Catalog catalog;
    private final WatchPositions positions;
    private final WatchStatistics statistics;
    private final Transcoding transcoding;
    private final HistorySettings settings;

    HistoryController(
            Catalog catalog,
            WatchPositions positions,
            WatchStatistics statistics,
            Transcoding transcoding,
            HistorySettings settings) {
        this.catalog = catalog;
        this.positions = positions;
        this.statistics = statistics;
        this.transcoding = transcoding;
        this.settings = settings;
    }

    /**
     * Where somebody is in a media.
     *
     * @param seconds from its beginning
     */
    record PositionBody(@NotNull @PositiveOrZero @DecimalMax("1e7") Double seconds) {}

    @PutMapping("/api/v1/media/{id}/position")
    @Operation(summary = "Remember how far I have watched a media")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPosition(
            @PathVariable String id, @Valid @RequestBody PositionBody body, Caller caller) {
        var media =
                MediaId.parse(id)
                        .filter(each -> catalog.state(each, caller).isPresent())
                        .orElseThrow(HistoryController::notFound);
        note(caller.id(), media, body.seconds());
    }

    private void note(AccountId viewer, MediaId media, double now) {
        var before = positions.watched(viewer, List.of(media)).get(media);
        double duration = transcoding.presentation(media).map(each -> each.duration()).orElse(0.0);
        statistics.watched(
                viewer,
                media,
                WatchedParts.between(before == null ? null : before.seconds(), now, duration));
        positions.keep(viewer, media, now, WatchedParts.toTheEnd(now, duration));
    }

    @GetMapping("/api/v1/users/me/history")
    @Operation(
            summary = "What I have watched, the latest first, page by page",
            description = "Without what I may no longer see: so a page may hold less than limit.")
    MediaPage history(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = size(limit);
        var found = positions.latest(caller.id(), after(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? cursorAfter(page.getLast()) : null;
        return new MediaPage(
                catalog.show(page.stream().map(Position::media).toList(), caller), next);
    }

    @DeleteMapping("/api/v1/users/me/history")
    @Operation(summary = "Forget all that I have watched")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetHistory(Caller caller) {
        positions.forget(caller.id());
    }

    @DeleteMapping("/api/v1/users/me/history/{id}")
    @Operation(summary = "Forget that I have watched a media")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetWatched(@PathVariable String id, Caller caller) {
        positions.forget(caller.id(), id);
    }

    private int size(@Nullable Integer limit) {
        if (limit == null) {
            return settings.pageSize();
        }
        if (limit < 1 || limit > settings.largestPage()) {
            throw unusable("limit", "must be from 1 to " + settings.largestPage());
        }
        return limit;
    }

    private static @Nullable HistoryCursor after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return HistoryCursor.decode(cursor)
                .orElseThrow(() -> unusable("cursor", "is no nextCursor of this list"));
    }

    private static String cursorAfter(Position last) {
        return new HistoryCursor(last.at(), last.media()).encode();
    }

    private static Problem unusable(String field, String message) {
        return new Problem(
                RequestProblem.INVALID_REQUEST,
                "Correct the named fields and send it again.",
                List.of(new Problem.FieldError(field, message)));
    }

    private static Problem notFound() {
        return new Problem(
                RequestProblem.NOT_FOUND, "There is no such media, or it is not open to you.");
    }
}
