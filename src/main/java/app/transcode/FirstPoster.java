package app.transcode;

import app.transcode.Plans.Planned;
import app.transcode.hls.Track;
import app.transcode.ledger.Task;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a poster of the first segments of a film that will take a while. The one in the end, chosen
 * from all over it, has another name, so that nobody is shown the first from a cache.
 */
@Component
class FirstPoster {

    private static final String FILE = "poster-first.jpg";

    private final Growing growing;
    private final PosterMaker posters;
    private final WorkFolders folders;
    private final Publisher publisher;
    private final Presentations presentations;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;

    FirstPoster(
            Growing growing,
            PosterMaker posters,
            WorkFolders folders,
            Publisher publisher,
            Presentations presentations,
            Outcomes outcomes,
            ApplicationEventPublisher events) {
        this.growing = growing;
        this.posters = posters;
        this.folders = folders;
        this.publisher = publisher;
        this.presentations = presentations;
        this.outcomes = outcomes;
        this.events = events;
    }

    /** Makes and shows it. A media can do without. */
    void run(Task task, Planned planned) throws IOException, InterruptedException {
        boolean made = make(task, begun(planned));
        outcomes.done(
                task,
                0,
                () -> {
                    if (made) {
                        presentations.firstPoster(task.id(), FILE);
                    }
                });
        presentations.progress(List.of(task.id())).values().stream()
                .map(TranscodeProgressed::new)
                .forEach(events::publishEvent);
    }

    private List<Track> begun(Planned planned) {
        return growing.whole(planned, planned.plan().pictures()).video().stream()
                .filter(track -> !track.segments().isEmpty())
                .toList();
    }

    private boolean make(Task task, List<Track> tracks) throws IOException, InterruptedException {
        if (tracks.isEmpty()) {
            return false;
        }
        var prefix = Presentation.prefix(task.id(), task.round());
        try (var work = folders.open(task)) {
            var poster = posters.ofPicture(prefix, tracks, work);
            if (poster.isPresent()) {
                publisher.put(prefix, Map.of(FILE, poster.get()));
            }
            return poster.isPresent();
        }
    }
}
