package app.catalog;

import app.catalog.ticket.Ticket;
import app.catalog.ticket.Ticket.Scope;
import app.catalog.ticket.Tickets;
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
    private final Tickets tickets;
    private final People people;
    private final Guests guests;

    Admissions(
            CatalogSettings settings,
            MediaEntries entries,
            People people,
            Guests guests,
            Tickets tickets) {
        this.guests = guests;
        this.tickets = tickets;
        this.people = people;
        this.facts =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(settings.admissionAge())
                        .build(id -> entries.findByIdAndDeletedAtIsNull(id.value()).map(Facts::of));
    }

    Optional<Admission> admit(MediaId id, Caller caller, @Nullable String ticket) {
        var known = facts.get(id);
        var own = known.flatMap(fact -> fact.admit(caller, true));
        return own.filter(Admission::original)
                .or(() -> known.flatMap(fact -> throughTicket(id, fact, ticket)))
                .or(() -> own);
    }

    /**
     * For whom a media is shown: whoever opened a share of it, where they show the ticket they got,
     * or else the caller.
     */
    Viewer viewer(String id, Caller caller, @Nullable String grant) {
        return MediaId.parse(id)
                .flatMap(each -> opened(each, grant))
                .orElseGet(() -> Viewer.of(caller));
    }

    private Optional<Viewer> opened(MediaId id, @Nullable String grant) {
        return grant == null
                ? Optional.empty()
                : facts.get(id)
                        .flatMap(
                                fact ->
                                        good(id, fact, grant)
                                                .filter(each -> each.scope() == Scope.SHARE)
                                                .filter(
                                                        each ->
                                                                throughShare(id, fact, each)
                                                                        .isPresent()))
                        .flatMap(ticket -> guests.find(ticket.holder()))
                        .map(share -> Viewer.by(share, grant));
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

    /**
     * A ticket lends what its holder may do now, so it ends with the holder's account, and with the
     * holder's own access.
     */
    private Optional<Admission> throughTicket(MediaId id, Facts fact, @Nullable String ticket) {
        return good(id, fact, ticket)
                .flatMap(
                        each ->
                                each.scope() == Scope.SHARE
                                        ? throughShare(id, fact, each)
                                        : throughAccount(fact, each));
    }

    private Optional<Ticket> good(MediaId id, Facts fact, @Nullable String ticket) {
        return ticket == null
                ? Optional.empty()
                : tickets.open(id, ticket).filter(each -> each.epoch() == fact.epoch());
    }

    private Optional<Admission> throughAccount(Facts fact, Ticket ticket) {
        return people.standing(new AccountId(ticket.holder()))
                .flatMap(holder -> fact.admit(holder, ticket.scope() == Scope.ORIGINAL));
    }

    /** A share lends nothing that its maker could not give away any more. */
    private Optional<Admission> throughShare(MediaId id, Facts fact, Ticket ticket) {
        return guests.host(ticket.holder(), id)
                .filter(host -> Access.of(fact.visibility(), fact.owner(), host).edit())
                .flatMap(host -> fact.admit(host, false));
    }

    /** What a decision needs to know about a media. */
    record Facts(AccountId owner, Visibility visibility, int epoch) {

        static Facts of(MediaEntry entry) {
            return new Facts(entry.owner(), entry.visibility(), entry.accessEpoch());
        }

        Optional<Admission> admit(Caller viewer, boolean withOriginal) {
            var access = Access.of(visibility, owner, viewer);
            return access.see()
                    ? Optional.of(new Admission(visibility.open(), withOriginal && access.edit()))
                    : Optional.empty();
        }
    }
}
