package app.activity.webhooks;

import app.catalog.Catalog;
import app.catalog.MediaDeleted;
import app.storage.MediaId;
import app.transcode.MediaPlayable;
import app.transcode.TranscodeCompleted;
import app.transcode.TranscodeFailed;
import app.users.AccountDeleted;
import app.users.AccountId;
import app.users.People;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns news of media into messages to those addresses that want them and may have them. */
@Component
class Announcer {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Postman postman;
    private final Catalog catalog;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    Announcer(
            Webhooks webhooks,
            Deliveries deliveries,
            Postman postman,
            Catalog catalog,
            People people,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.postman = postman;
        this.catalog = catalog;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MediaPlayable news) {
        announce(WebhookEvent.PLAYABLE, news.id(), news.attempt(), Map.of());
    }

    @ApplicationModuleListener
    void on(TranscodeCompleted news) {
        announce(WebhookEvent.READY, news.id(), news.attempt(), Map.of());
    }

    @ApplicationModuleListener
    void on(TranscodeFailed news) {
        var failure = Map.of("code", news.code(), "message", news.message());
        announce(WebhookEvent.FAILED, news.id(), news.attempt(), Map.of("failure", failure));
    }

    @ApplicationModuleListener
    void on(MediaDeleted news) {
        announce(WebhookEvent.DELETED, news.id(), news.owner(), 0, Map.of());
    }

    @ApplicationModuleListener
    void on(AccountDeleted deleted) {
        webhooks.removeAll(deleted.account());
    }

    /** Tries an address. */
    UUID ping(Webhook webhook) {
        var id = UUID.randomUUID();
        add(id, webhook, id.toString(), WebhookEvent.PING, Map.of());
        postman.wake();
        return id;
    }

    private void announce(WebhookEvent event, MediaId id, int round, Map<String, Object> more) {
        catalog.owner(id).ifPresent(owner -> announce(event, id, owner, round, more));
    }

    private void announce(
            WebhookEvent event, MediaId id, AccountId owner, int round, Map<String, Object> more) {
        var wanting =
                webhooks.wanting(event, owner).stream().filter(each -> may(each, owner)).toList();
        if (wanting.isEmpty()) {
            return;
        }
        var media = new HashMap<>(more);
        media.put("id", id);
        media.put("ownerId", owner);
        var title = catalog.titles(List.of(id)).get(id);
        if (title != null) {
            media.put("title", title);
        }
        var occasion = "%s %s %d".formatted(event.word(), id, round);
        wanting.forEach(
                each -> add(UUID.randomUUID(), each, occasion, event, Map.of("media", media)));
        postman.wake();
    }

    /** Who was disabled is told nothing, and who is no administrator only of their own media. */
    private boolean may(Webhook webhook, AccountId owner) {
        return people.standing(webhook.owner())
                .filter(standing -> standing.admin() || webhook.owner().equals(owner))
                .isPresent();
    }

    private void add(
            UUID id, Webhook to, String occasion, WebhookEvent event, Map<String, Object> data) {
        var now = clock.instant();
        var body = new HashMap<>(data);
        body.put("id", id);
        body.put("event", event);
        body.put("createdAt", now);
        deliveries.add(id, to, occasion, event, json.writeValueAsString(body), now);
    }
}
