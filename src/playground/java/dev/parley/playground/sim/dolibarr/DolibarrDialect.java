package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Dialect;
import dev.parley.playground.sim.Request;
import java.util.List;
import java.util.Optional;

/** Dolibarr's base path and user key. Thread-safe. */
final class DolibarrDialect implements Dialect {

    static final String BASE = "/api/index.php";

    private final String apiKey;
    private final DolibarrSwitches switches;

    DolibarrDialect(String apiKey, DolibarrSwitches switches) {
        this.apiKey = apiKey;
        this.switches = switches;
    }

    @Override
    public Optional<String> below(String path) {
        return path.startsWith(BASE + "/") ? Optional.of(path.substring(BASE.length())) : Optional.empty();
    }

    @Override
    public Optional<Answer> gate(Request request) {
        boolean known = request.header("DOLAPIKEY").filter(apiKey::equals).isPresent();
        return known && !switches.keyRevoked.isOn() ? Optional.empty() : Optional.of(error(401));
    }

    @Override
    public Answer error(int status) {
        Answer answer = DolibarrErrors.answer(status, "Error " + status);
        return status == 429 && switches.retryAfterHeader.isOn() ? answer.with("Retry-After", "1") : answer;
    }

    @Override
    public Answer methodNotAllowed(List<String> allowed) {
        return error(405).with("Allow", String.join(", ", allowed));
    }

    @Override
    public Answer finish(Answer answer) {
        return answer;
    }
}
