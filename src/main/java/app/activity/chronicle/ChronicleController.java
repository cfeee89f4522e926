package app.activity.chronicle;

import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.users.AccountId;
import app.users.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people did, for administrators: page by page, or all of it as a table. */
@RestController
@RequestMapping("/api/v1/admin/activity")
@Tag(name = "Administration")
class ChronicleController {

    private static final int PAGE = 500;

    private final Chronicle chronicle;
    private final Narrator narrator;
    private final ChronicleSettings settings;

    ChronicleController(Chronicle chronicle, Narrator narrator, ChronicleSettings settings) {
        this.chronicle = chronicle;
        this.narrator = narrator;
        this.settings = settings;
    }

    record ActivityPage(List<ActivityView> items, @Nullable String nextCursor) {}

    /**
     * What is asked for.
     *
     * @param kind any of these; all when absent
     * @param account who did it, or whom it concerns
     * @param from the first moment
     * @param until the moment after the last
     */
    record Question(
            @Nullable List<String> kind,
            @Nullable AccountId account,
            @Nullable MediaId media,
            @Nullable Instant from,
            @Nullable Instant until) {

        Filter filter() {
            return new Filter(
                    kind == null ? List.of() : kind.stream().map(Kind::parse).toList(),
                    account,
                    media,
                    from,
                    until);
        }
    }

    @GetMapping
    @Operation(summary = "What people did, the latest first")
    ActivityPage list(
            @ParameterObject @ModelAttribute Question question,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = question.filter();
        var found = chronicle.read(filter, place(cursor), limit + 1);
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? String.valueOf(items.getLast().id()) : null;
        return new ActivityPage(narrator.tell(items), next);
    }

    @GetMapping(path = "/export", produces = "text/csv")
    @Operation(summary = "What people did as a table (CSV), the latest first")
    void export(@ParameterObject @ModelAttribute Question question, HttpServletResponse response)
            throws IOException {
        var filter = question.filter();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"activity.csv\"");
        var out = response.getWriter();
        out.write(
                Csv.row(
                        "at",
                        "kind",
                        "actor",
                        "actorId",
                        "subject",
                        "subjectId",
                        "media",
                        "mediaId",
                        "address",
                        "details"));
        long before = Long.MAX_VALUE;
        int left = settings.exportRows();
        while (left > 0) {
            var page = chronicle.read(filter, before, Math.min(PAGE, left));
            narrator.tell(page).forEach(entry -> out.write(row(entry)));
            if (page.size() < PAGE) {
                break;
            }
            before = page.getLast().id();
            left -= page.size();
        }
        out.flush();
    }

    private static String row(ActivityView entry) {
        var media = entry.media();
        return Csv.row(
                entry.at().toString(),
                entry.kind().word(),
                name(entry.actor()),
                id(entry.actor()),
                name(entry.subject()),
                id(entry.subject()),
                media == null ? null : media.title(),
                media == null ? null : media.id().value(),
                entry.address(),
                entry.details().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.displayName();
    }

    private static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id().toString();
    }

    private static long place(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Problem(
                    RequestProblem.INVALID_REQUEST,
                    "Use the nextCursor of an earlier answer.",
                    List.of(new Problem.FieldError("cursor", "is none of ours")));
        }
    }
}
