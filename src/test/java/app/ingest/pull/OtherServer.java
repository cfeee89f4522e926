package app.ingest.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Somebody else's web server, with files that it sends well or badly. */
final class OtherServer implements AutoCloseable {

    private final HttpServer server;
    private final ConcurrentHashMap<String, Queue<Page>> pages = new ConcurrentHashMap<>();
    private final List<String> ranges = new ArrayList<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /**
     * What is sent at one path.
     *
     * @param etag of the file
     * @param cutAfter how many bytes of an answer are sent before the connection is closed
     * @param knowsRanges whether it can send the rest of a file
     * @param tellsLength whether it tells the length beforehand
     * @param hangs whether the connection stays open instead, and nothing comes any more
     */
    @SuppressWarnings("ArrayRecordComponent") // Pages are never compared.
    record Page(
            byte[] file,
            String etag,
            int cutAfter,
            boolean knowsRanges,
            boolean tellsLength,
            boolean hangs) {

        static Page of(byte[] file) {
            return new Page(file, "\"1\"", Integer.MAX_VALUE, true, true, false);
        }

        Page cutAfter(int bytes) {
            return new Page(file, etag, bytes, knowsRanges, tellsLength, false);
        }

        Page hangAfter(int bytes) {
            return new Page(file, etag, bytes, knowsRanges, tellsLength, true);
        }

        Page withoutRanges() {
            return new Page(file, etag, cutAfter, false, tellsLength, hangs);
        }

        Page withoutLength() {
            return new Page(file, etag, cutAfter, knowsRanges, false, hangs);
        }

        Page version(String tag) {
            return new Page(file, tag, cutAfter, knowsRanges, tellsLength, hangs);
        }
    }

    OtherServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/moved/", this::redirect);
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/", this::send);
        server.start();
    }

    /**
     * Puts something at {@code /name}: the first page answers the first request, and so on; the
     * last one all that follow.
     *
     * @return its address
     */
    String put(String name, Page... inTurn) {
        pages.put("/" + name, new ConcurrentLinkedQueue<>(List.of(inTurn)));
        return url("/" + name);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The {@code Range} headers that came, none standing for the whole. */
    List<String> ranges() {
        synchronized (ranges) {
            return List.copyOf(ranges);
        }
    }

    @Override
    public void close() {
        closed.complete(null);
        server.stop(0);
    }

    private void redirect(HttpExchange exchange) throws IOException {
        redirect(exchange, exchange.getRequestURI().getPath().substring("/moved".length()));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        var range = exchange.getRequestHeaders().getFirst("Range");
        synchronized (ranges) {
            ranges.add(range == null ? "none" : range);
        }
        try (exchange) {
            var inTurn = pages.get(exchange.getRequestURI().getPath());
            if (inTurn == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, inTurn.size() > 1 ? inTurn.remove() : inTurn.element(), range);
        }
    }

    private void send(HttpExchange exchange, Page page, String range) throws IOException {
        var wanted = exchange.getRequestHeaders().getFirst("If-Range");
        boolean partial =
                range != null
                        && page.knowsRanges()
                        && (wanted == null || wanted.equals(page.etag()));
        int from = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        var body = Arrays.copyOfRange(page.file(), from, page.file().length);
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", page.etag());
        if (partial) {
            headers.set(
                    "Content-Range",
                    "bytes %d-%d/%d".formatted(from, page.file().length - 1, page.file().length));
        }
        long length = body.length == 0 ? -1 : body.length;
        exchange.sendResponseHeaders(partial ? 206 : 200, page.tellsLength() ? length : 0);
        exchange.getResponseBody().write(body, 0, Math.min(body.length, page.cutAfter()));
        if (page.hangs()) {
            exchange.getResponseBody().flush();
            closed.join();
        }
    }
}
