package dev.parley.playground.trial;

import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a link says about a value that is not what somebody entered. */
final class Excuses {

    /** Words of the policies that let one of two edits win. */
    private static final List<String> POLICIES = List.of(
            "changed on both sides",
            "first link",
            "beats",
            "do not travel",
            "put back",
            "it stays until the source changes",
            // The intent that was taken over does not know why any more.
            "written before an interruption");

    private static final Set<Problem.Code> EXPECTED = Set.of(
            Problem.Code.CONFLICT,
            Problem.Code.REJECTED,
            Problem.Code.UNREADABLE,
            Problem.Code.UNRESOLVED_REFERENCE,
            Problem.Code.REQUIRED,
            Problem.Code.LOCKED,
            Problem.Code.TARGET_MISSING,
            Problem.Code.OSCILLATION);

    private final Play play;
    private final Things things;
    private final EachStep each;

    Excuses(Play play, Things things, EachStep each) {
        this.play = play;
        this.things = things;
        this.each = each;
    }

    /** Whether a link of the thing has a problem that concerns the group. */
    boolean problem(Ref thing, List<Field> group) {
        return things.linksOf(thing).values().stream().anyMatch(link -> problem(link, group));
    }

    boolean problem(Link link, List<Field> group) {
        return link.problem()
                .filter(problem -> EXPECTED.contains(problem.code()))
                .filter(problem -> problem.property().isEmpty()
                        || standsForOthers(problem)
                        || group.stream().anyMatch(field -> names(problem.property(), field)))
                .isPresent();
    }

    /** Whether it stands for others, too: one refused value holds back all of the same update. */
    private boolean standsForOthers(Problem problem) {
        // A link tells one conflict at a time; when that is decided it tells the next.
        return problem.code() == Problem.Code.CONFLICT
                || problem.code() == Problem.Code.REJECTED
                        && play.setting.policies().rejected() == dev.parley.dataflow.Policies.Rejected.ATOMIC;
    }

    private static boolean names(Optional<String> property, Field field) {
        return property.filter(name -> name.equals(field.path()) || name.equals(field.group()))
                .isPresent();
    }

    /** Whether the history of the thing says that a policy decided about the group. */
    boolean policy(Ref thing, List<Field> group) {
        return things.linksOf(thing).keySet().stream()
                .flatMap(joined -> each.history(joined).stream())
                .filter(entry ->
                        group.stream().anyMatch(field -> entry.property().equals(field.path())))
                .anyMatch(entry -> POLICIES.stream().anyMatch(entry.reason()::contains));
    }

    /** Whether a record of the thing was deleted or left its pair, or an edit of the group came at a bad moment. */
    boolean nothingToSay(List<Ref> members, String group) {
        return members.stream()
                .flatMap(record -> Stream.of(new Diary.Spot(record, group)))
                .anyMatch(spot -> play.outside(spot.record())
                        || play.gone(spot.record())
                        || play.diary.windows().contains(spot)
                        || play.diary.isExempt(spot.record()));
    }
}
