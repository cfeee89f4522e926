package app.activity.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that is told, and answers as it is in the mood to. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Message(String event, String signature, String body) {}

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = exchange.getRequestBody().readAllBytes();
        messages.add(
                new Message(
                        headers.getFirst("Marquee-Event"),
                        headers.getFirst("Marquee-Signature"),
                        new String(body, StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    void answer(int next) {
        status = next;
    }

    List<Message> messages() {
        return messages;
    }

    List<String> events() {
        return messages.stream().map(Message::event).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
