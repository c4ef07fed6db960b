package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.links.DynamoLinks;
import dev.parley.sync.Links;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.RestClientHttp;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads settings and definition when the function starts, and calls nothing. What is wrong is logged, a line per
 * problem, and the start fails: Lambda reports an error of its initialisation instead of failing at each event.
 */
@Singleton
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final DefinitionSource definitions;
    private final DynamoDbClient database;
    private final Clock clock = Clock.systemUTC();
    private RestClientHttp network;
    private Parts parts;

    Startup(DefinitionSource definitions, DynamoDbClient database) {
        this.definitions = definitions;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        start(Environment.settings());
    }

    void start(Settings environment) {
        try {
            parts = parts(environment);
        } catch (StartProblem e) {
            e.problems().forEach(LOG::error);
            throw e;
        }
    }

    Parts parts() {
        return parts;
    }

    private Parts parts(Settings environment) {
        List<String> names = definitions.names(environment);
        FunctionSettings settings = FunctionSettings.of(environment, names, Parts.CALL_TIMEOUT);
        Systems systems = Systems.builtInAnd(List.of());
        Dataflow dataflow = definitions.read(settings.dataflow(), environment, systems);
        Links links = new DynamoLinks(database, settings.table(), clock, new Random());
        LOG.infof("dataflow %s of connection %s", dataflow.name(), settings.connection());
        return Parts.of(new Parts.Materials(settings, environment, dataflow, systems, links, this::network, clock));
    }

    private Http network() {
        if (network == null) {
            network = new RestClientHttp(clock);
        }
        return network;
    }

    @PreDestroy
    void close() {
        if (network != null) {
            network.close();
        }
    }
}
