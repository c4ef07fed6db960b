package dev.parley.playground.trial;

import java.util.function.Predicate;

/**
 * What can happen in a history. The list is open: a new kind is a constant here and a method that does it.
 */
enum Kind {
    CREATE(12, When.ANY, (play, step) -> play.persons().create(step)),
    TWIN(5, When.ANY, (play, step) -> play.persons().twin(step)),
    EDIT(22, When.ANY, (play, step) -> play.persons().edit(step)),
    CLEAR(4, When.ANY, (play, step) -> play.persons().clear(step)),
    DELETE(3, When.ANY, (play, step) -> play.removals().delete(step)),

    TRASH(10, When.ANY, (play, step) -> play.removals().trash(step), Kind::ends),
    RESTORE(6, When.ANY, (play, step) -> play.removals().restore(step), Kind::ends),

    TAG(16, When.ANY, (play, step) -> play.tags().tag(step), Setting::sets),

    LINE(40, When.ANY, (play, step) -> play.lines().line(step), Setting::trades),

    DELIVER(16, When.ANY, (play, step) -> play.workers().deliver(step)),
    AGAIN(4, When.ANY, (play, step) -> play.workers().again(step)),
    LOSE(2, When.ANY, (play, step) -> play.workers().lose(step)),
    SYNC(10, When.ANY, (play, step) -> play.workers().sync(step)),
    RECONCILE(4, When.ANY, (play, step) -> play.workers().reconcile(step)),
    WAIT(6, When.ANY, (play, step) -> play.await(step)),
    REST(1, When.BETWEEN, (play, step) -> play.rest()),

    PAUSE(3, When.ANY, (play, step) -> play.operators().pause(step), Kind::guarded),
    RESUME(4, When.ANY, (play, step) -> play.operators().resume(step), Kind::guarded),
    APPROVE(7, When.ANY, (play, step) -> play.operators().approve(step), Kind::guarded),
    CHANGE(3, When.ANY, (play, step) -> play.operators().change(step), Kind::guarded),

    LAG(4, When.ANY, (play, step) -> play.switches().lag(step)),
    SEARCH_LAG(4, When.ANY, (play, step) -> play.switches().searchLag(step)),
    BAD(2, When.ANY, (play, step) -> play.switches().bad(step)),

    STOP(8, When.INSIDE, (play, step) -> play.switches().stop(step)),
    LOST(4, When.AFTER_REMOTE, (play, step) -> play.switches().lost(step)),
    DOWN(3, When.BEFORE_REMOTE, (play, step) -> play.switches().down(step)),
    LIMIT(3, When.BEFORE_REMOTE, (play, step) -> play.switches().limit(step)),
    GARBLED(1, When.AFTER_READ, (play, step) -> play.switches().garbled(step)),
    STORE_DOWN(3, When.BEFORE_STORE, (play, step) -> play.switches().storeDown(step)),
    STORE_LOST(3, When.AFTER_STORE, (play, step) -> play.switches().storeLost(step));

    /** Where in a history it can happen. */
    enum When {
        /** Between two steps, or in the middle of a worker's call. */
        ANY,
        BETWEEN,
        INSIDE,
        BEFORE_REMOTE,
        AFTER_REMOTE,
        AFTER_READ,
        BEFORE_STORE,
        AFTER_STORE
    }

    /** Does it. */
    @FunctionalInterface
    interface Act {
        void in(Play play, Step step);
    }

    private final int weight;
    private final When when;
    private final Act act;
    private final Predicate<Setting> where;

    Kind(int weight, When when, Act act) {
        this(weight, when, act, setting -> true);
    }

    Kind(int weight, When when, Act act, Predicate<Setting> where) {
        this.weight = weight;
        this.when = when;
        this.act = act;
        this.where = where;
    }

    private static boolean guarded(Setting setting) {
        return setting.guards().drawn();
    }

    private static boolean ends(Setting setting) {
        return setting.endings().drawn();
    }

    /** How often it is drawn, compared with the others. */
    int weight(Setting setting) {
        return where.test(setting) ? weight : 0;
    }

    When when() {
        return when;
    }

    boolean onlyInside() {
        return when != When.ANY && when != When.BETWEEN;
    }

    void act(Play play, Step step) {
        act.in(play, step);
    }
}
