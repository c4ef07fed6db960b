package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.links.DynamoLinks;
import dev.parley.links.TableState;
import dev.parley.sync.Links;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.http.Sleeper;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.systems.secrets.ExtensionSecrets;
import dev.parley.systems.secrets.KeptSecrets;
import dev.parley.systems.secrets.Secrets;
import dev.parley.yaml.DefinitionException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads settings and definition when the function starts, and calls nothing. What is wrong is logged, a line per
 * problem, and the start fails: Lambda reports an error of its initialisation instead of failing at each event. A key
 * that is in a secret is read with the first event, since the extension that reads it answers nobody before.
 */
@Singleton
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final DynamoDbClient database;
    private final Clock clock;
    private RestClientHttp network;
    private Parts.Materials materials;
    private Settings own;
    private Parts parts;
    private byte[] key;

    @Inject
    Startup(DynamoDbClient database) {
        this(database, Clock.systemUTC());
    }

    Startup(DynamoDbClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        start(Environment.settings());
    }

    void start(Settings environment) {
        try {
            materials = materials(environment);
            if (materials.settings().secrets().isEmpty()) {
                parts = Parts.of(materials);
            }
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

    /**
     * What answers events.
     *
     * @throws NotReady when a secret that is needed for all of them cannot be read; another event may find it
     */
    Parts parts() {
        if (materials.settings().secrets().isPresent()) {
            readKey();
        }
        return parts;
    }

    /** A key that was replaced by mistake, and put back, is taken without a deployment. */
    private void readKey() {
        try {
            FunctionSettings keyed = materials.settings().keyFrom(own);
            if (parts == null || !MessageDigest.isEqual(key, keyed.fingerprintKey())) {
                parts = Parts.of(materials.with(keyed));
                key = keyed.fingerprintKey();
            }
        } catch (StartProblem | SettingsProblem | RemoteFailure e) {
            if (parts == null) {
                LOG.errorf("no event can be worked on: %s", e.getMessage());
                throw new NotReady(e.getMessage());
            }
            LOG.warnf("%s; the key that was read before is used", e.getMessage());
        }
    }

    private Parts.Materials materials(Settings environment) {
        Optional<Path> folder = FunctionSettings.definitions(environment);
        Systems systems = Systems.builtInAnd(folder.map(SystemFiles::in).orElse(List.of()));
        Definitions definitions = new Definitions(folder, new SystemsCatalog(systems));
        FunctionSettings settings = FunctionSettings.of(environment, definitions.names(), Parts.CALL_TIMEOUT);
        Dataflow dataflow = definitions.named(settings.dataflow());
        Links links = new DynamoLinks(database, settings.table(), clock, new Random());
        Secrets secrets = new ExtensionSecrets(this::network, environment, Sleeper::blocking);
        SystemSettings all = new SystemSettings(
                environment, new KeptSecrets(secrets, clock), settings.secrets(), settings.connection());
        own = all.own();
        LOG.infof("dataflow %s of connection %s", dataflow.name(), settings.connection());
        return new Parts.Materials(
                settings,
                all::of,
                dataflow,
                systems,
                links,
                this::network,
                clock,
                System.out::println,
                () -> Optional.of(TableState.of(database, settings.table())));
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
