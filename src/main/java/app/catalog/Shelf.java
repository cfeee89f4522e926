package app.catalog;

import app.catalog.MediaHandled.Deed;
import app.problems.Problem;
import app.problems.RequestProblem;
import app.storage.MediaId;
import app.transcode.Transcoding;
import app.users.Caller;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people handle media, as far as they may: what they may not see does not exist for them. */
@Component
class Shelf {

    private final MediaEntries entries;
    private final Transcoding transcoding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shelf(
            MediaEntries entries,
            Transcoding transcoding,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.transcoding = transcoding;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An entry to read.
     *
     * @throws Problem NOT_FOUND when it does not exist for this caller
     */
    @Transactional(readOnly = true)
    public MediaEntry see(String id, Caller caller) {
        return see(id, Viewer.of(caller));
    }

    /**
     * The same, for whoever opened a share too.
     *
     * @throws Problem NOT_FOUND when it does not exist for this viewer
     */
    @Transactional(readOnly = true)
    public MediaEntry see(String id, Viewer viewer) {
        return entries.findByIdAndDeletedAtIsNull(id)
                .filter(viewer::sees)
                .orElseThrow(Shelf::notFound);
    }

    /** An entry, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<MediaEntry> find(MediaId id) {
        return entries.findByIdAndDeletedAtIsNull(id.value());
    }

    /** Those of several entries that still exist, in the same order. */
    @Transactional(readOnly = true)
    public List<MediaEntry> see(List<MediaId> ids) {
        var found =
                entries
                        .findByIdInAndDeletedAtIsNull(ids.stream().map(MediaId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(MediaEntry::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * An entry that the caller may change, to look at only.
     *
     * @throws Problem when it does not exist for this caller, or is not theirs to change
     */
    @Transactional(readOnly = true)
    public MediaEntry permit(String id, Caller caller) {
        return permit(entries.findByIdAndDeletedAtIsNull(id), caller);
    }

    @Transactional
    public MediaEntry edit(String id, Caller caller, Edit edit) {
        var entry = take(id, caller);
        entry.edit(edit);
        published(entry);
        tell(entry, Deed.EDITED, edit.parts());
        return entry;
    }

    /** Hides an entry at once; {@link Disposal} clears away what is behind it. */
    @Transactional
    public void remove(String id, Caller caller) {
        var entry = take(id, caller);
        entry.bury(clock.instant());
        events.publishEvent(new EntryChanged(entry.id()));
        events.publishEvent(new EntryBuried(entry.id()));
        tell(entry, Deed.REMOVED, Map.of());
    }

    /**
     * Starts its transcoding over.
     *
     * @throws Problem NOT_FAILED when there is nothing to try again
     */
    @Transactional
    public MediaEntry retry(String id, Caller caller) {
        var entry = take(id, caller);
        if (entry.status() != MediaStatus.FAILED || !transcoding.retry(entry.id())) {
            throw new Problem(
                    CatalogProblem.NOT_FAILED,
                    "This media did not fail: wait until it is ready, or upload the file again.");
        }
        entry.retried(stillPlays(entry.id()));
        published(entry);
        tell(entry, Deed.RETRIED, Map.of());
        return entry;
    }

    /** An entry to change, kept from anybody else until the surrounding transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediaEntry take(String id, Caller caller) {
        return permit(entries.take(id), caller);
    }

    /** Tells after the commit that what viewers see of it changed. */
    MediaEntry changed(MediaEntry entry) {
        published(entry);
        return entry;
    }

    private static MediaEntry permit(Optional<MediaEntry> found, Caller caller) {
        if (!caller.signedIn()) {
            throw new Problem(RequestProblem.UNAUTHENTICATED, "Sign in to change this media.");
        }
        var entry = found.orElseThrow(Shelf::notFound);
        var access = entry.accessOf(caller);
        if (!access.see()) {
            throw notFound();
        }
        if (!access.edit()) {
            throw new Problem(
                    RequestProblem.FORBIDDEN, "Only its owner and administrators may do that.");
        }
        return entry;
    }

    private boolean stillPlays(MediaId id) {
        return transcoding.presentation(id).filter(each -> each.hls() != null).isPresent();
    }

    private void published(MediaEntry entry) {
        events.publishEvent(new EntryChanged(entry.id()));
        events.publishEvent(new MediaPublished(entry.id()));
    }

    private void tell(MediaEntry entry, Deed deed, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("title", entry.title());
        events.publishEvent(new MediaHandled(entry.id(), deed, facts));
    }

    static Problem notFound() {
        return new Problem(
                RequestProblem.NOT_FOUND,
                "There is no such media, or it is not open to you. Signing in may help.");
    }
}
