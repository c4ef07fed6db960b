package dev.parley.systems.http;

import dev.parley.sync.RemoteFailure;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * The network, by the programmatic client of Quarkus REST Client: any method, any media type, kept-alive connections,
 * redirects not followed. Thread-safe; works inside and outside a running Quarkus.
 */
public final class RestClientHttp implements Http, AutoCloseable {

    private static final int CONNECT_SECONDS = 2;

    private final Clock clock;
    private final Client client = ClientBuilder.newBuilder()
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .build();
    private final ExecutorService exchanges = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "parley-http");
        thread.setDaemon(true);
        return thread;
    });

    public RestClientHttp(Clock clock) {
        this.clock = clock;
    }

    /**
     * The client's own timeout ends silence only; an answer that trickles in would outlast it. Hence a second thread
     * and an end that holds in any case.
     */
    @Override
    public Reply send(Request request) {
        Future<Reply> exchange = exchanges.submit(() -> exchange(request));
        try {
            return exchange.get(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw noAnswer(request, "nothing in time", true);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw noAnswer(request, "interrupted", true);
        } catch (ExecutionException e) {
            throw noAnswer(request, root(e).getClass().getSimpleName(), !neverSent(e));
        }
    }

    private Reply exchange(Request request) {
        Invocation.Builder builder = client.target(request.uri())
                .property(
                        QuarkusRestClientProperties.READ_TIMEOUT,
                        request.timeout().toMillis())
                .request();
        request.headers().forEach(builder::header);
        Instant sentAt = clock.instant();
        try (Response response = invocation(builder, request).invoke()) {
            byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
            return new Reply(response.getStatus(), headers(response), new String(body, StandardCharsets.UTF_8), sentAt);
        }
    }

    private static Invocation invocation(Invocation.Builder builder, Request request) {
        return request.content()
                .map(content -> builder.build(
                        request.method(),
                        Entity.entity(content.text().getBytes(StandardCharsets.UTF_8), content.type())))
                .orElseGet(() -> builder.build(request.method()));
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> first = new HashMap<>();
        response.getStringHeaders().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    /**
     * The client's own exception is left out: its message may quote the address, and with it a search for an e-mail.
     */
    private static RemoteFailure noAnswer(Request request, String what, boolean sent) {
        return new RemoteFailure.Unavailable(
                request + " at " + request.uri().getHost() + ": no answer (" + what + ")",
                sent && !request.repeatable(),
                Optional.empty(),
                null);
    }

    /** Whether surely nothing reached the system: there was no connection. */
    private static boolean neverSent(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof ProcessingException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void close() {
        exchanges.shutdownNow();
        client.close();
    }
}
