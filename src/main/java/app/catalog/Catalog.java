package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which media there are, and who may watch them. */
@Component
public class Catalog {

    private static final List<MediaStatus> UNFINISHED =
            List.of(MediaStatus.UPLOADING, MediaStatus.PROCESSING);

    private final MediaEntries entries;
    private final Admissions admissions;
    private final Shelf shelf;
    private final Display display;
    private final FileCaptions captions;

    Catalog(
            MediaEntries entries,
            Admissions admissions,
            Shelf shelf,
            Display display,
            FileCaptions captions) {
        this.captions = captions;
        this.entries = entries;
        this.admissions = admissions;
        this.shelf = shelf;
        this.display = display;
    }

    /**
     * Whether somebody may watch a media now. Answered from memory nearly always, and at most ten
     * seconds old: cheap enough for every segment.
     *
     * @param ticket from the URL, or null when it has none
     * @return empty when the media does not exist or must stay hidden from them
     */
    public Optional<Admission> admit(MediaId id, Caller caller, @Nullable String ticket) {
        return admissions.admit(id, caller, ticket);
    }

    /** Whose a media is, from the same memory as {@link #admit}. */
    public Optional<AccountId> owner(MediaId id) {
        return admissions.owner(id);
    }

    /** A media's state as its viewers see it. */
    @Transactional(readOnly = true)
    public Optional<MediaState> state(MediaId id) {
        return entries.findByIdAndDeletedAtIsNull(id.value()).map(MediaEntry::state);
    }

    /** A media's state, if it exists for this caller. */
    @Transactional(readOnly = true)
    public Optional<MediaState> state(MediaId id, Caller caller) {
        return entries.findByIdAndDeletedAtIsNull(id.value())
                .filter(entry -> entry.accessOf(caller).see())
                .map(MediaEntry::state);
    }

    /** The media of an account that are on their way: not yet ready, nor failed. */
    @Transactional(readOnly = true)
    public List<MediaState> unfinished(AccountId owner) {
        return entries.findByOwnerAndStatusInAndDeletedAtIsNull(owner.value(), UNFINISHED).stream()
                .map(MediaEntry::state)
                .toList();
    }

    /** The uploader's name for a media's file: a label, never part of a path. */
    @Transactional(readOnly = true)
    public Optional<String> fileName(MediaId id) {
        return entries.findByIdAndDeletedAtIsNull(id.value()).map(MediaEntry::fileName);
    }

    /** Those of several media that this caller may see, in the same order. */
    @Transactional(readOnly = true)
    public List<MediaJson> show(List<MediaId> ids, Caller caller) {
        return display.show(
                shelf.see(ids).stream().filter(each -> each.accessOf(caller).see()).toList(),
                caller);
    }

    /** The titles of several media, in one query; deleted ones are absent. */
    @Transactional(readOnly = true)
    public Map<MediaId, String> titles(Collection<MediaId> ids) {
        return entries.titlesOf(ids.stream().map(MediaId::value).toList()).stream()
                .collect(
                        Collectors.toMap(
                                row -> new MediaId((String) row[0]), row -> (String) row[1]));
    }

    /** All text tracks of a media: those that came with its file, and those that were added. */
    @Transactional(readOnly = true)
    public List<TextTrack> textTracks(MediaId id) {
        return captions.all(id);
    }

    /** Counts one view. */
    @Transactional
    public void viewed(MediaId id) {
        entries.countView(id.value());
    }
}
