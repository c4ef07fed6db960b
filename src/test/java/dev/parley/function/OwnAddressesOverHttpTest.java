package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever addresses a system hands out, its credentials go to the address that is set, and nowhere else. */
final class OwnAddressesOverHttpTest {

    private static final String ELSEWHERE = "https://elsewhere.example/admin/api?page_info=abc&limit=250";
    private static final Map<String, String> HEADERS = Map.of(
            "Location",
            ELSEWHERE,
            "Content-Location",
            ELSEWHERE,
            "Link",
            "<" + ELSEWHERE + ">; rel=\"next\"",
            "X-Pagination",
            "{\"nextPageLink\":\"" + ELSEWHERE + "\"}");

    private final ShopAndLedger world = new ShopAndLedger();

    @AfterEach
    void close() {
        world.close();
    }

    private Function<Request, Reply> page(int status) {
        String body = "{\"customers\":[],\"products\":[],\"next\":\"" + ELSEWHERE + "\",\"@odata.nextLink\":\""
                + ELSEWHERE + "\"}";
        return request -> new Reply(status, HEADERS, body, world.clock.instant());
    }

    @Test
    void areTheOnlyOnesCalled() {
        for (int status : new int[] {200, 301, 302, 307, 308, 429, 503}) {
            world.interference.answer(1, Interference.to(world.shop.url()), page(status));
            world.interference.answer(1, Interference.to(world.office.url()), page(status));
            world.flow.attempt("sync");
            world.flow.attempt("reconcile");
            world.interference.end();
        }

        long own = world.interference.calls(world.shop.url()) + world.interference.calls(world.office.url());
        long token = world.interference.calls(world.office.tokenUrl());
        assertThat(own).isGreaterThan(20);
        assertThat(world.interference.calls("")).isEqualTo(own + token);
        assertThat(world.interference.calls("https://elsewhere.example")).isZero();
    }
}
