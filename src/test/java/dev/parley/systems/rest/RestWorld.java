package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.playground.sim.Simulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.systems.Settings;
import dev.parley.systems.SimulatorWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A simulated system reached by the file that ships, with pages of three. */
abstract class RestWorld<S extends Simulator> extends SimulatorWorld<S> {

    static final int PAGE = 3;

    private final String name;
    private BusinessSystem system;

    RestWorld(String name) {
        this.name = name;
    }

    abstract Map<String, String> settings();

    @Override
    public BusinessSystem system() {
        if (system == null) {
            system = connect();
        }
        return system;
    }

    private BusinessSystem connect() {
        String yaml =
                yaml().replaceFirst(" size: \\d+", " size: " + PAGE).replaceFirst("perSecond: \\d+", "perSecond: 1000");
        return SystemFiles.of(name, yaml).open(Settings.of(settings()), network, timing());
    }

    /** The text of its file. */
    String yaml() {
        return shipped(name);
    }

    static String shipped(String name) {
        try (InputStream file = SystemFiles.class.getResourceAsStream("/systems/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public void edit(String id, Path path, String value) {
        simulator().records(datatype()).set(id, path.text(), value);
    }

    @Override
    public void delete(String id) {
        simulator().records(datatype()).delete(id);
    }

    @Override
    public int count() {
        return simulator().records(datatype()).size();
    }
}
