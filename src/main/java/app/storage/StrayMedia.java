package app.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds objects of media that nobody knows, and deletes those that are old enough. */
public final class StrayMedia {

    private final MediaStore store;

    /**
     * @param store to look through
     */
    public StrayMedia(MediaStore store) {
        this.store = store;
    }

    /**
     * Deletes what lies below {@code {root}{id}/} of each media that nobody knows. Asked after the
     * listing, so that what has begun meanwhile is known.
     *
     * @param root such as {@code originals/}
     * @param before media with anything younger are left alone
     * @param known tells which of several media somebody knows
     */
    public Cleared clear(
            String root, Instant before, Function<Collection<MediaId>, Set<MediaId>> known) {
        var found = new HashMap<MediaId, Found>();
        store.list(
                root,
                object ->
                        mediaOf(root, object)
                                .ifPresent(id -> found.merge(id, Found.of(object), Found::and)));
        found.values().removeIf(each -> !each.newest().isBefore(before));
        found.keySet().removeAll(known.apply(Set.copyOf(found.keySet())));
        found.keySet().forEach(id -> store.deleteAll(root + id + "/"));
        return sum(found);
    }

    /** What lies elsewhere in the store is nobody's business here. */
    private static Optional<MediaId> mediaOf(String root, StoredObject object) {
        var below = object.key().substring(root.length());
        int slash = below.indexOf('/');
        return slash < 0 ? Optional.empty() : MediaId.parse(below.substring(0, slash));
    }

    private static Cleared sum(Map<MediaId, Found> strays) {
        return new Cleared(
                strays.size(),
                strays.values().stream().mapToInt(Found::objects).sum(),
                strays.values().stream().mapToLong(Found::bytes).sum());
    }

    private record Found(Instant newest, int objects, long bytes) {

        static Found of(StoredObject object) {
            return new Found(object.lastModified(), 1, object.size());
        }

        Found and(Found other) {
            return new Found(
                    newest.isAfter(other.newest) ? newest : other.newest,
                    objects + other.objects,
                    bytes + other.bytes);
        }
    }
}
