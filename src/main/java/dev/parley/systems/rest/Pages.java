package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import java.util.Optional;

/** Asks for one part of a list, and finds out how to ask for the next. */
final class Pages {

    private final String label;
    private final JsonApi api;

    Pages(String label, JsonApi api) {
        this.label = label;
        this.api = api;
    }

    /**
     * @param list address of the list without any parameter
     * @param filtered the same with filter and order
     * @param token that {@link #next} gave; empty for the first part
     */
    Address ask(Paging paging, Address list, Address filtered, Optional<String> token) {
        if (paging.style() == Paging.Style.LINK && token.isPresent()) {
            return list.query(Links.checked(label, token.get()));
        }
        Address sized = paging.sizeParameter()
                .map(name -> filtered.with(name, Integer.toString(paging.size())))
                .orElse(filtered);
        return switch (paging.style()) {
            case PAGE -> sized.with(parameter(paging), Integer.toString(number(token, paging.first())));
            case OFFSET -> sized.with(parameter(paging), Integer.toString(number(token, 0)));
            case CURSOR ->
                token.map(cursor -> sized.with(parameter(paging), cursor)).orElse(sized);
            case LINK -> sized;
        };
    }

    /** @param rows how many the answer brought */
    Optional<String> next(Paging paging, JsonApi.Answer answer, Optional<String> token, int rows) {
        Optional<String> next =
                switch (paging.style()) {
                    case PAGE -> page(paging, answer, number(token, paging.first()), rows);
                    case OFFSET -> offset(paging, answer, number(token, 0), rows);
                    case CURSOR -> cursor(paging, answer);
                    case LINK -> Links.next(paging, answer);
                };
        if (next.isPresent() && next.equals(token)) {
            throw api.notUnderstood(answer, "a page that follows itself");
        }
        return next;
    }

    private Optional<String> page(Paging paging, JsonApi.Answer answer, int number, int rows) {
        long before = (long) (number - paging.first()) * paging.size();
        boolean full = rows >= paging.size();
        boolean more = more(paging, answer, before + rows, full);
        if (more && !full) {
            // Pages smaller than we count with would make us skip rows.
            throw api.notUnderstood(answer, "fewer rows than a page has although more follow (is \"size\" too large?)");
        }
        return more ? Optional.of(Integer.toString(number + 1)) : Optional.empty();
    }

    private Optional<String> offset(Paging paging, JsonApi.Answer answer, int offset, int rows) {
        boolean more = more(paging, answer, (long) offset + rows, rows >= paging.size());
        if (more && rows == 0) {
            throw api.notUnderstood(answer, "no rows although more follow");
        }
        return more ? Optional.of(Integer.toString(offset + rows)) : Optional.empty();
    }

    /** By the total, where the system tells one (EspoCRM: -1 when it does not), else by whether the page is full. */
    private static boolean more(Paging paging, JsonApi.Answer answer, long seen, boolean full) {
        JsonNode total = paging.total()
                .map(path -> Nodes.at(answer.json(), path))
                .orElseGet(() -> answer.json().path(-1));
        long all = total.isTextual() ? total.asLong(-1) : total.isNumber() ? total.longValue() : -1;
        return all >= 0 ? seen < all : full;
    }

    private static Optional<String> cursor(Paging paging, JsonApi.Answer answer) {
        boolean ended = paging.more()
                .map(path -> Nodes.at(answer.json(), path))
                .filter(more -> !more.asBoolean())
                .isPresent();
        Optional<String> cursor = paging.header()
                .map(answer.reply()::header)
                .orElseGet(
                        () -> Nodes.text(Nodes.at(answer.json(), paging.next().orElseThrow())));
        return ended ? Optional.empty() : cursor.filter(text -> !text.isBlank());
    }

    private static String parameter(Paging paging) {
        return paging.parameter().orElseThrow();
    }

    private int number(Optional<String> token, int first) {
        try {
            return token.map(Integer::parseInt).orElse(first);
        } catch (NumberFormatException e) {
            throw notOurs(label);
        }
    }

    /** Tokens are ours, but they come back from the store. */
    static RemoteFailure notOurs(String label) {
        return new RemoteFailure.Unreadable(label + ": a page token that is not ours; start the listing anew", null);
    }
}
