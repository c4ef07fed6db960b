package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.sync.Preview;
import java.util.List;
import java.util.Set;

/** {@code preview}: what a whole comparison would do; nothing is written to anything. */
record PreviewAction(Engine engine, Budgets budgets) implements Action {

    private static final int MOST = 1000;
    private static final String FORMAT = "format";

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT, FORMAT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        boolean asText = asText(parameters);
        int most = parameters.limit(Preview.SHOWN, MOST);
        List<String> pairs = parameters.pairs().stream().map(Pair::name).toList();
        Preview preview = engine.preview(pairs, budgets.forRun(), most);
        ObjectNode answer = Answers.ok("preview");
        if (!asText) {
            return PreviewJson.fill(answer, preview, most);
        }
        answer.put("complete", preview.complete());
        Answers.put(answer, "hash", preview.hash());
        return answer.put("text", PreviewText.of(engine.dataflow(), Set.copyOf(pairs), preview, most));
    }

    private static boolean asText(Parameters parameters) {
        String format = parameters.text(FORMAT).orElse("json");
        if (!format.equals("json") && !format.equals("text")) {
            throw Parameters.wrong("\"format\" is neither json nor text", "leave it out for json");
        }
        return format.equals("text");
    }
}
