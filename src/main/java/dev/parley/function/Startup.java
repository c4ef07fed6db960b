package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.links.DynamoLinks;
import dev.parley.sync.Links;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.yaml.DefinitionException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    private final DynamoDbClient database;
    private final Clock clock = Clock.systemUTC();
    private RestClientHttp network;
    private Parts parts;

    Startup(DynamoDbClient database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        start(Environment.settings());
    }

    void start(Settings environment) {
        try {
            parts = parts(environment);
        } catch (DefinitionException e) {
            throw told(new StartProblem(
                    e.problems().stream().map(DefinitionException.Problem::text).toList()));
        } catch (StartProblem e) {
            throw told(e);
        }
    }

    private static StartProblem told(StartProblem problem) {
        problem.problems().forEach(LOG::error);
        return problem;
    }

    Parts parts() {
        return parts;
    }

    private Parts parts(Settings environment) {
        Optional<Path> folder = FunctionSettings.definitions(environment);
        Systems systems = Systems.builtInAnd(folder.map(SystemFiles::in).orElse(List.of()));
        Definitions definitions = new Definitions(folder, new SystemsCatalog(systems));
        FunctionSettings settings = FunctionSettings.of(environment, definitions.names(), Parts.CALL_TIMEOUT);
        Dataflow dataflow = definitions.named(settings.dataflow());
        Links links = new DynamoLinks(database, settings.table(), clock, new Random());
        LOG.infof("dataflow %s of connection %s", dataflow.name(), settings.connection());
        return Parts.of(new Parts.Materials(
                settings, environment, dataflow, systems, links, this::network, clock, System.out::println));
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
