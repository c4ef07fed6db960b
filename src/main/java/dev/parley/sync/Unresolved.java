package dev.parley.sync;

import dev.parley.mapping.Path;

/** A reference to a record that has no counterpart; the message names both by id. */
final class Unresolved extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Target target;

    Unresolved(Path path, Target target) {
        super(path.text() + ": " + target.pair() + " " + target.id() + " on the "
                + target.side().word()
                + " has no counterpart yet; it goes on by itself when that one is linked (explain pair="
                + target.pair() + " " + target.side().word() + "=" + target.id() + " says what keeps it)");
        this.target = target;
    }

    Target target() {
        return target;
    }
}
