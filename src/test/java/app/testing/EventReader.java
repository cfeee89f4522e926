package app.testing;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of Server-Sent Events while it grows. */
public final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<Stream<String>> response;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** Opens a stream; the answer must be 200. */
    public EventReader(SiteClient client, String path) {
        response = client.stream(path);
        if (response.statusCode() != 200) {
            throw new AssertionError("Expected a stream, was " + response.statusCode());
        }
        Thread.ofVirtual().start(this::read);
    }

    /** A header's first value. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Every event up to the first that is as wished, that one included. */
    public List<Event> until(Predicate<Event> wish, Duration atMost) throws InterruptedException {
        var seen = new ArrayList<Event>();
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("Not within " + atMost + ", only " + seen);
            }
            seen.add(event);
            if (wish.test(event)) {
                return seen;
            }
        }
    }

    /** The next event. */
    public Event next(Duration atMost) throws InterruptedException {
        return until(_ -> true, atMost).getFirst();
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        var name = new StringBuilder();
        try {
            response.body()
                    .forEach(
                            line -> {
                                if (line.startsWith("event: ")) {
                                    name.setLength(0);
                                    name.append(line.substring(7));
                                } else if (line.startsWith("data: ")) {
                                    events.add(
                                            event(
                                                    name.toString(),
                                                    JSON.readTree(line.substring(6))));
                                }
                            });
            events.add(event("end", JSON.createObjectNode()));
        } catch (RuntimeException e) {
            events.add(event("broken", JSON.createObjectNode()));
        }
    }

    private static Event event(String name, JsonNode data) {
        return new Event(name, data, Instant.now());
    }

    /**
     * One event.
     *
     * @param name its type; {@code end} stands for the end of the stream, {@code broken} for a
     *     connection that was lost
     * @param data its JSON
     * @param at when it came
     */
    public record Event(String name, JsonNode data, Instant at) {

        /** A field of the data as text. */
        public String field(String field) {
            return data.path(field).asString("");
        }
    }
}
