package dev.parley.playground.trial;

import dev.parley.sync.Links;
import java.util.Set;

/** Stands between a worker and the store. */
final class StoreWatch {

    private static final Set<String> QUIET = Set.of("calls", "toString", "hashCode", "equals");

    private final Play play;

    StoreWatch(Play play) {
        this.play = play;
    }

    Links around(Links store) {
        return Tap.on(Links.class, store, (operation, arguments, effect) -> {
            if (QUIET.contains(operation)) {
                return effect.call();
            }
            Call call = new Call(Call.STORE, operation);
            play.moments.before(call);
            Object answer = effect.call();
            play.moments.after(call);
            return answer;
        });
    }
}
