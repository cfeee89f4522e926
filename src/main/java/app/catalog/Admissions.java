package app.catalog;

import app.storage.MediaId;
import app.users.AccountId;
import app.users.Caller;
import app.users.People;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decides who may watch, from facts kept in memory for a few seconds, so that a segment costs no
 * query. What changes on this node counts at once; what changes on another, within that time.
 */
@Component
class Admissions {

    private static final int REMEMBERED = 20_000;

    private final LoadingCache<MediaId, Optional<Facts>> facts;
    private final LoadingCache<AccountId, Boolean> active;
    private final Tickets tickets;

    Admissions(CatalogSettings settings, MediaEntries entries, People people, Tickets tickets) {
        this.tickets = tickets;
        var memory =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(settings.admissionAge());
        this.facts =
                memory.build(id -> entries.findByIdAndDeletedAtIsNull(id.value()).map(Facts::of));
        this.active =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(settings.admissionAge())
                        .build(account -> people.find(account).isPresent());
    }

    Optional<Admission> admit(MediaId id, Caller caller, @Nullable String ticket) {
        return facts.get(id).flatMap(fact -> fact.admit(caller, valid(id, fact, ticket)));
    }

    Optional<AccountId> owner(MediaId id) {
        return facts.get(id).map(Facts::owner);
    }

    /**
     * Forgets after the commit. (A transactional listener would be the shorter way, but Modulith
     * keeps a record of each event for those.)
     */
    @EventListener
    void on(EntryChanged event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        facts.invalidate(event.id());
                    }
                });
    }

    private @Nullable Ticket valid(MediaId id, Facts fact, @Nullable String ticket) {
        if (ticket == null) {
            return null;
        }
        return tickets.open(id, ticket)
                .filter(each -> each.epoch() == fact.epoch())
                .filter(each -> active.get(each.holder()))
                .orElse(null);
    }

    /** What a decision needs to know about a media. */
    record Facts(AccountId owner, Visibility visibility, int epoch) {

        static Facts of(MediaEntry entry) {
            return new Facts(entry.owner(), entry.visibility(), entry.accessEpoch());
        }

        Optional<Admission> admit(Caller caller, @Nullable Ticket ticket) {
            var access = Access.of(visibility, owner, caller);
            if (!access.see() && ticket == null) {
                return Optional.empty();
            }
            boolean original = access.edit() || (ticket != null && ticket.original());
            return Optional.of(new Admission(visibility.open(), original));
        }
    }
}
