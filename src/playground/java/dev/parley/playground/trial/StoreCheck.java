package dev.parley.playground.trial;

import dev.parley.dataflow.Side;

/** Nothing that was entered anywhere is in the store. Stateless. */
final class StoreCheck {

    private StoreCheck() {}

    static void check(Play play) {
        play.scene.places().forEach(place -> {
            SecretCheck.check("claims", play.store.openClaims(play.key(place), place.side()));
            if (place.side() == Side.LEFT) {
                SecretCheck.check("reports", play.store.reports(play.key(place), EachStep.ALL));
                SecretCheck.check("the state of runs", play.store.run(play.key(place)));
            }
        });
        play.scene
                .dataflows()
                .forEach(dataflow -> SecretCheck.check("meta", play.store.meta(play.connection(), dataflow.name())));
    }
}
