package app.catalog;

import app.catalog.PlaylistItems.Summary;
import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import app.users.People;
import app.users.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows playlists with what they hold, by as many queries for many as for one. */
@Component
class PlaylistDisplay {

    private final PlaylistItems items;
    private final Shelf shelf;
    private final Display display;
    private final People people;

    PlaylistDisplay(PlaylistItems items, Shelf shelf, Display display, People people) {
        this.items = items;
        this.shelf = shelf;
        this.display = display;
        this.people = people;
    }

    /** One playlist with all of it that the caller may see. */
    PlaylistJson open(Playlist playlist, Caller caller) {
        var media = display.show(shelf.see(items.of(playlist.id(), caller)), caller);
        var poster = media.isEmpty() ? null : media.getFirst().playback().poster();
        var owner = people.find(List.of(playlist.owner()));
        return json(playlist, owner, media.size(), poster, media);
    }

    /** Several playlists from outside. */
    List<PlaylistJson> show(List<Playlist> playlists, Caller caller) {
        var summaries = items.summaries(playlists.stream().map(Playlist::id).toList(), caller);
        var owners = people.find(playlists.stream().map(Playlist::owner).distinct().toList());
        var posters = posters(summaries, caller);
        return playlists.stream()
                .map(
                        each ->
                                json(
                                        each,
                                        owners,
                                        summaries.containsKey(each.id())
                                                ? summaries.get(each.id()).count()
                                                : 0,
                                        posters.get(each.id()),
                                        null))
                .toList();
    }

    private Map<UUID, @Nullable String> posters(Map<UUID, Summary> summaries, Caller caller) {
        var first = summaries.values().stream().map(Summary::first).distinct().toList();
        var media = new HashMap<MediaId, @Nullable String>();
        display.show(shelf.see(first), caller)
                .forEach(each -> media.put(each.id(), each.playback().poster()));
        var posters = new HashMap<UUID, @Nullable String>();
        summaries.forEach((id, summary) -> posters.put(id, media.get(summary.first())));
        return posters;
    }

    private static PlaylistJson json(
            Playlist playlist,
            Map<AccountId, Person> owners,
            int count,
            @Nullable String poster,
            @Nullable List<MediaJson> items) {
        return new PlaylistJson(
                playlist.id(),
                playlist.title(),
                playlist.description(),
                playlist.visibility(),
                owners.getOrDefault(
                        playlist.owner(), new Person(playlist.owner(), "Deleted account", null)),
                count,
                poster,
                playlist.createdAt(),
                playlist.updatedAt(),
                items);
    }
}
