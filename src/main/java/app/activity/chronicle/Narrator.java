package app.activity.chronicle;

import app.catalog.Catalog;
import app.storage.MediaId;
import app.users.AccountId;
import app.users.People;
import app.users.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the ids of entries their names, with one query for each kind of them. */
@Component
class Narrator {

    private static final String GONE = "A deleted account";

    private final People people;
    private final Catalog catalog;

    Narrator(People people, Catalog catalog) {
        this.people = people;
        this.catalog = catalog;
    }

    List<ActivityView> tell(List<Entry> entries) {
        var deeds = entries.stream().map(Entry::deed).toList();
        var persons =
                people.find(
                        deeds.stream()
                                .flatMap(deed -> Stream.of(deed).mapMulti(Narrator::accounts))
                                .distinct()
                                .toList());
        var titles =
                catalog.titles(
                        deeds.stream()
                                .map(Deed::media)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return entries.stream().map(entry -> view(entry, persons, titles)).toList();
    }

    private static void accounts(Deed deed, Consumer<AccountId> each) {
        if (deed.actor() != null) {
            each.accept(deed.actor());
        }
        if (deed.subject() != null) {
            each.accept(deed.subject());
        }
    }

    private static ActivityView view(
            Entry entry, Map<AccountId, Person> persons, Map<MediaId, String> titles) {
        var deed = entry.deed();
        return new ActivityView(
                String.valueOf(entry.id()),
                entry.at(),
                deed.kind(),
                person(deed.actor(), persons),
                person(deed.subject(), persons),
                media(deed, titles),
                deed.address(),
                deed.details());
    }

    private static @Nullable Person person(@Nullable AccountId id, Map<AccountId, Person> persons) {
        return id == null ? null : persons.getOrDefault(id, new Person(id, GONE, null));
    }

    private static ActivityView.@Nullable MediaRef media(Deed deed, Map<MediaId, String> titles) {
        if (deed.media() == null) {
            return null;
        }
        var title = titles.get(deed.media());
        return new ActivityView.MediaRef(
                deed.media(), title == null ? deed.details().get("title") : title);
    }
}
