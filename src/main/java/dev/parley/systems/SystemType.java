package dev.parley.systems;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of business system: what is known of it, and how to connect to one. Implementations are thread-safe. */
public interface SystemType {

    /** The name definitions use. */
    String name();

    /** Datatypes and what is declared of them; needs no settings, so that definitions can be read without any. */
    Map<String, Traits> traits();

    /**
     * Connects; nothing is called yet.
     *
     * @param network the transport; stays the caller's to close
     * @throws SettingsProblem when settings are missing or wrong
     */
    BusinessSystem open(Settings settings, Http network, Timing timing);

    /**
     * What verifies this system's webhooks; empty when it sends none.
     *
     * @throws SettingsProblem when settings are missing or wrong
     */
    Optional<Webhook> webhook(Settings settings);

    /**
     * How its webhooks come to be sent; nothing is called yet.
     *
     * @throws SettingsProblem when settings are missing or wrong
     */
    WebhookSetup setup(Settings settings, Http network, Timing timing);

    /**
     * What the system tells of this connection besides its records: privileges, settings that writes depend on.
     *
     * @throws SettingsProblem when settings are missing or wrong
     * @throws dev.parley.sync.RemoteFailure like any call
     */
    default List<Check> checks(Settings settings, Http network, Timing timing, Wanted wanted) {
        return List.of();
    }
}
