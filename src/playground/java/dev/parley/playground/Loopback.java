package dev.parley.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP on the loopback interface only: what the playground's own servers are made of. */
public final class Loopback {

    static {
        // The JDK's server flushes header and body apart; without this a small answer waits 40 ms for a delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    /**
     * A server with one handler for everything and as many threads as it needs; not started yet. Port 0: any free one.
     */
    public static HttpServer server(String name, int port, HttpHandler handler) throws IOException {
        var server = create(port);
        server.createContext("/", handler);
        server.setExecutor(threads(name));
        return server;
    }

    private static HttpServer create(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken by another program; choose another with --port", e);
        }
    }

    /** Where the server is reached, such as {@code 127.0.0.1:40123}. */
    public static String authority(HttpServer server) {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Ends the server and its threads; open connections are cut. */
    public static void stop(HttpServer server) {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    /** Answers and closes the exchange; an empty body goes without one. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    private static ExecutorService threads(String name) {
        var count = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
