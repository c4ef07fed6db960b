package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.function.LinkRows.Row;
import dev.parley.sync.Budget;
import dev.parley.sync.Declined;
import dev.parley.sync.Engine;
import dev.parley.sync.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code import-links}: links records by their ids, as {@code export-links} or another program wrote them. No system is
 * asked: the next reconcile reads both records of each and merges them as at any first link.
 */
record ImportLinksAction(Engine engine, Budgets budgets) implements Action {

    /** The first line of what is exported and imported. */
    static final String HEADER = "pair,left,right,since";

    private static final String CSV = "csv";

    /** So many refusals are told one by one. */
    private static final int TOLD = 1_000;

    @Override
    public Set<String> parameters() {
        return Set.of(CSV, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Set<String> pairs = parameters.pairs().stream().map(Pair::name).collect(Collectors.toSet());
        String text = parameters.required(CSV, "send what export-links answered, or a text of that form");
        LinkRows read = LinkRows.of(text, pairs, from(parameters));
        Tally tally = new Tally();
        read.wrong().forEach(wrong -> tally.refuse(wrong.line(), wrong.code(), wrong.message()));
        int done = imported(read.rows(), budgets.forRun(), tally);
        ObjectNode answer =
                Answers.ok("import-links").put("linked", tally.linked).put("present", tally.present);
        answer.put("refused", tally.refused).set("first", tally.first);
        if (done < read.rows().size()) {
            answer.put("next", String.valueOf(read.rows().get(done).line()));
        }
        return answer;
    }

    private static int from(Parameters parameters) {
        return parameters
                .next()
                .map(text -> {
                    if (!text.matches("[1-9]\\d{0,8}")) {
                        throw Parameters.wrong("\"next\" is no number of a line", "leave it out to begin anew");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(1);
    }

    /** How many rows were dealt with before the time was over; rows of one pair that follow each other go together. */
    private int imported(List<Row> rows, Budget budget, Tally tally) {
        int at = 0;
        while (at < rows.size()) {
            String pair = rows.get(at).pair();
            List<Row> together = new ArrayList<>();
            for (int next = at; next < rows.size() && rows.get(next).pair().equals(pair); next++) {
                together.add(rows.get(next));
            }
            List<Operator.Imported> results = engine.operator()
                    .importLinks(pair, together.stream().map(Row::ids).toList(), budget);
            for (int i = 0; i < results.size(); i++) {
                tally.count(together.get(i).line(), results.get(i));
            }
            at += results.size();
            if (results.size() < together.size()) {
                return at;
            }
        }
        return at;
    }

    /** What became of the lines so far. */
    private static final class Tally {
        private final ArrayNode first = Answers.object().arrayNode();
        private int linked;
        private int present;
        private int refused;

        void count(int line, Operator.Imported result) {
            if (result.refused().isPresent()) {
                Declined why = result.refused().get();
                refuse(line, why.code().name(), why.getMessage());
            } else if (result.isNew()) {
                linked++;
            } else {
                present++;
            }
        }

        void refuse(int line, String code, String message) {
            refused++;
            if (first.size() < TOLD) {
                first.addObject().put("line", line).put("code", code).put("message", message);
            }
        }
    }
}
