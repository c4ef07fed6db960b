package dev.parley.systems;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
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
}
