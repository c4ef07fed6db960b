package dev.parley.playground.trial;

import java.util.List;

/** What must hold when nothing is left to do. */
final class AtRest {

    private final Play play;
    private final EachStep each;
    private Round before = Round.NONE;

    AtRest(Play play, EachStep each) {
        this.play = play;
        this.each = each;
    }

    void check() {
        Things things = Things.of(play);
        Values values = new Values(play, things);
        Excuses excuses = new Excuses(play, things, each);
        EditCheck edits = new EditCheck(play, things, values, excuses, before);
        AgreementCheck agreement = new AgreementCheck(play, values, excuses);
        for (List<Ref> thing : things.linked()) {
            edits.check(thing);
        }
        things.links().forEach(agreement::check);
        play.tags().atRest(things, excuses);
        play.lines().atRest(things, excuses);
        play.tombs.atRest(things.links());
        new AloneCheck(play, before).check();
        StoreCheck.check(play);
        before = Round.of(play, things, values);
        play.diary.turnPage();
    }
}
