package dev.parley.playground.trial;

import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Meta;
import dev.parley.sync.PairKey;
import dev.parley.sync.Written;
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
            boolean ends = operation.equals("retire") && arguments[2] == Entry.State.RETIRED;
            if (ends) {
                play.tombs.before((PairKey) arguments[0], (Link) arguments[1]);
            }
            Object answer = effect.call();
            if (ends && answer instanceof Written.Done) {
                play.tombs.after((PairKey) arguments[0], (Link) arguments[1]);
            }
            if (operation.equals("saveMeta") && answer instanceof Written.Done) {
                play.guards.stored((String) arguments[1], (Meta) arguments[2], (Meta) arguments[3]);
            }
            play.moments.after(call);
            return answer;
        });
    }
}
