package app.storage;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How much is stored, by kind. It takes listing all of it, so it is known as it was a while ago.
 */
@Component
public class Inventory {

    private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);

    private final MediaStore store;
    private volatile Map<String, Amount> byKind = Map.of();

    Inventory(MediaStore store) {
        this.store = store;
    }

    /**
     * How much there is of a kind.
     *
     * @param bytes of all objects together
     */
    public record Amount(long objects, long bytes) {

        Amount and(Amount other) {
            return new Amount(objects + other.objects, bytes + other.bytes);
        }
    }

    /**
     * By the first part of the keys ({@code originals}, {@code streams}); empty before the first
     * look has ended.
     */
    public Map<String, Amount> byKind() {
        return byKind;
    }

    @Async
    @Scheduled(
            initialDelayString = "PT1M",
            fixedDelayString = "${marquee.storage.measure-interval}")
    void take() {
        try {
            var found = new TreeMap<String, Amount>();
            store.list("", object -> found.merge(kind(object), of(object), Amount::and));
            byKind = Map.copyOf(found);
        } catch (RuntimeException e) {
            LOG.warn("It could not be looked how much is stored: {}", e.getMessage());
        }
    }

    private static Amount of(StoredObject object) {
        return new Amount(1, object.size());
    }

    private static String kind(StoredObject object) {
        int slash = object.key().indexOf('/');
        return slash < 0 ? object.key() : object.key().substring(0, slash);
    }
}
