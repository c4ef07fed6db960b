package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Brake;
import dev.parley.sync.DeedCounts;
import dev.parley.sync.Preview;
import java.util.Locale;

/** Previews and brakes as answers hold them: ids and names, no values. */
final class PreviewJson {

    private PreviewJson() {}

    /** {@code {"complete","hash","pairs":[{"pair","counts"}],"first":[…],"problems":[…]}} into an answer. */
    static ObjectNode fill(ObjectNode answer, Preview preview, int most) {
        answer.put("complete", preview.complete());
        Answers.put(answer, "hash", preview.hash());
        ArrayNode pairs = answer.putArray("pairs");
        preview.pairs().forEach((pair, of) -> {
            ObjectNode counts = counts(of.deeds());
            counts.put("conflicts", of.conflicts()).put("problems", of.problems());
            pairs.addObject().put("pair", pair).set("counts", counts);
        });
        ArrayNode first = answer.putArray("first");
        for (Preview.Shown deed : preview.first()) {
            ObjectNode node = first.addObject().put("pair", deed.pair()).put("deed", deed.kind());
            node.put("side", deed.side()).put("left", deed.left()).put("right", deed.right());
            node.put("properties", deed.properties());
        }
        ArrayNode problems = answer.putArray("problems");
        preview.pairs().forEach((pair, of) -> of.troubles().stream()
                .limit(Math.max(0, most - problems.size()))
                .forEach(trouble -> problems.add(trouble(pair, trouble))));
        return answer;
    }

    private static ObjectNode trouble(String pair, Preview.Trouble trouble) {
        ObjectNode node = Answers.object().put("pair", pair).put("left", trouble.left());
        node.put("right", trouble.right()).put("code", trouble.code().name());
        return node.put("message", trouble.message());
    }

    static ObjectNode counts(DeedCounts counts) {
        return Answers.object()
                .put("linked", counts.linked())
                .put("createdLeft", counts.createdLeft())
                .put("createdRight", counts.createdRight())
                .put("updatedLeft", counts.updatedLeft())
                .put("updatedRight", counts.updatedRight())
                .put("removedLeft", counts.removedLeft())
                .put("removedRight", counts.removedRight())
                .put("retired", counts.retired());
    }

    /** {@code {"code","kind","since","counts","links","message","hash"}}. */
    static ObjectNode brake(Brake brake) {
        ObjectNode node = Answers.object().put("code", brake.code().name());
        node.put("kind", brake.kind().name().toLowerCase(Locale.ROOT));
        Answers.at(node, "since", brake.at());
        node.set("counts", counts(brake.counts()));
        node.put("links", brake.links()).put("message", brake.message());
        Answers.put(node, "hash", brake.hash());
        return node;
    }
}
