package app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port that the site will listen on. */
final class WebPort {

    private WebPort() {}

    /**
     * Finds out whether the port is free before the long part of the start, not after it.
     *
     * @param port 0 when any will do
     * @throws StartRefusedException if another program listens there
     */
    static void check(int port) {
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Port %d is taken by another program.".formatted(port),
                    "Stop that one, or choose another port with server.port (SERVER_PORT in the"
                            + " environment).",
                    e);
        }
    }
}
