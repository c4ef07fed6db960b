package dev.parley.playground.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated system's HTTP server: loopback only, a few daemon threads. Thread-safe; closing it stops the threads. */
public final class SimulatorServer implements AutoCloseable {

    private static final int THREADS = 16;

    static {
        // Without it a small answer may wait 40 ms for a delayed acknowledgement; read once, before the first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final CallPipeline pipeline;
    private final ControlPath control;

    private SimulatorServer(HttpServer server, ExecutorService threads, CallPipeline pipeline, ControlPath control) {
        this.server = server;
        this.threads = threads;
        this.pipeline = pipeline;
        this.control = control;
    }

    /**
     * Starts answering. An earlier route of two that match wins. The console holds what a person may do at the system
     * under {@code /_control}.
     */
    public static SimulatorServer start(
            SimulatorOptions options, Dialect dialect, Switches switches, List<Route> routes, Console console) {
        CallPipeline pipeline = new CallPipeline(dialect, switches, routes, options.clock());
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
            ExecutorService threads = daemons("simulator-" + server.getAddress().getPort());
            ControlPath control = new ControlPath(switches, pipeline.log(), console);
            SimulatorServer simulator = new SimulatorServer(server, threads, pipeline, control);
            server.setExecutor(threads);
            server.createContext("/", simulator::handle);
            server.start();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on loopback port " + options.port(), e);
        }
    }

    private static ExecutorService daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public CallCounts calls() {
        return pipeline.log().counts();
    }

    public List<Call> recentCalls() {
        return pipeline.log().recent();
    }

    public void resetCalls() {
        pipeline.log().reset();
    }

    public Hooks hooks() {
        return pipeline.hooks();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Request request = Request.read(exchange);
            Optional<Answer> answer = request.path().startsWith(ControlPath.ROOT)
                    ? Optional.of(control.answer(request))
                    : pipeline.run(request);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        } catch (IOException | RuntimeException e) {
            // A defect of the simulator must not look like an answer of the system: the connection is dropped, loudly.
            System.getLogger(SimulatorServer.class.getName()).log(System.Logger.Level.ERROR, "A call failed", e);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
