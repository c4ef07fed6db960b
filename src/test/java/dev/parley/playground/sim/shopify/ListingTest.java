package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(\\w+)\"");

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    /** One customer a second. */
    private void create(String... names) {
        for (String name : names) {
            shop.create("first_name", name, "email", name + "@example.no");
            shop.clock.move(Duration.ofSeconds(1));
        }
    }

    private static List<String> names(Reply reply) {
        List<String> names = new ArrayList<>();
        for (JsonNode customer : reply.json().path("customers")) {
            names.add(customer.path("first_name").asText());
        }
        return names;
    }

    private List<String> names(String query) throws Exception {
        return names(shop.api.get("/customers.json?" + query));
    }

    private static Optional<String> link(Reply reply, String relation) {
        return reply.header("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> link.group(2).equals(relation))
                .map((MatchResult link) -> link.group(1))
                .findFirst();
    }

    @Test
    void answersAnEmptyEnvelopeWhenThereIsNothing() throws Exception {
        assertThat(shop.api.get("/customers.json").json().toString()).isEqualTo("{\"customers\":[]}");
    }

    @Test
    void leadsForwardsAndBackwardsByCursor() throws Exception {
        create("a", "b", "c", "d", "e");

        Reply first = shop.api.get("/customers.json?limit=2");
        Reply second = shop.api.get(link(first, "next").orElseThrow());
        Reply third = shop.api.get(link(second, "next").orElseThrow());
        Reply back = shop.api.get(link(third, "previous").orElseThrow());

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(names(second)).containsExactly("c", "d");
        assertThat(names(third)).containsExactly("e");
        assertThat(names(back)).containsExactly("c", "d");
        assertThat(link(first, "previous")).isEmpty();
        assertThat(link(third, "next")).isEmpty();
        assertThat(link(back, "previous")).isPresent();
    }

    @Test
    void bearsNoLinkOnASinglePage() throws Exception {
        create("a", "b");

        assertThat(shop.api.get("/customers.json?limit=2").header("Link")).isEmpty();
    }

    @Test
    void keepsFilterAndOrderAcrossPages() throws Exception {
        create("a", "b", "c", "d");

        Reply first = shop.api.get("/customers.json?limit=2&order=updated_at+desc&updated_at_min=2030-01-01T12:00:01Z");
        Reply second = shop.api.get(link(first, "next").orElseThrow());

        assertThat(names(first)).containsExactly("d", "c");
        assertThat(names(second)).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated_at_min=2030-01-01", "order=id", "ids=1"})
    void refusesAFilterBesideACursor(String filter) throws Exception {
        create("a", "b");
        String next = link(shop.api.get("/customers.json?limit=1"), "next").orElseThrow();

        assertThat(shop.api.get(next + "&" + filter).status()).isEqualTo(400);
    }

    @Test
    void acceptsLimitAndFieldsBesideACursor() throws Exception {
        create("a", "b", "c");
        Reply first = shop.api.get("/customers.json?limit=1&fields=id,first_name");

        Reply second = shop.api.get(link(first, "next").orElseThrow());

        assertThat(second.json().at("/customers/0").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=251", "limit=x", "page_info=nonsense", "order=tags", "since_id=x"})
    void refusesWhatItCannotRead(String query) throws Exception {
        assertThat(shop.api.get("/customers.json?" + query).status()).isEqualTo(400);
    }

    @Test
    void listsFromAChangeOnwards() throws Exception {
        create("a", "b", "c");

        assertThat(names("updated_at_min=2030-01-01T13:00:01%2B01:00")).containsExactly("b", "c");
    }

    @Test
    void leavesOutTheBoundItselfIfSwitchedOff() throws Exception {
        shop.sim.switches().updatedAtMinInclusive.set(false);
        create("a", "b", "c");

        assertThat(names("updated_at_min=2030-01-01T13:00:01%2B01:00")).containsExactly("c");
    }

    @Test
    void ordersByChange() throws Exception {
        create("a", "b", "c");
        long first = shop.sim.customers().all().get(0).get("id").longValue();
        shop.sim.customers().set(first, "note", "x");

        assertThat(names("order=updated_at+asc")).containsExactly("b", "c", "a");
        assertThat(names("order=created_at+desc")).containsExactly("c", "b", "a");
        assertThat(names("")).containsExactly("a", "b", "c");
    }

    @Test
    void filtersByCreationAndIds() throws Exception {
        create("a", "b", "c");
        String second = shop.sim.customers().all().get(1).get("id").asText();

        assertThat(names("created_at_min=2030-01-01T12:00:02Z")).containsExactly("c");
        assertThat(names("created_at_max=2030-01-01T12:00:00Z")).containsExactly("a");
        assertThat(names("updated_at_max=2030-01-01T12:00:00Z")).containsExactly("a");
        assertThat(names("ids=" + second + ",1")).containsExactly("b");
        assertThat(names("since_id=" + second)).containsExactly("c");
    }

    @Test
    void countsWhatTheFiltersLeave() throws Exception {
        create("a", "b", "c");

        assertThat(shop.api.get("/customers/count.json").json().path("count").asInt())
                .isEqualTo(3);
        assertThat(shop.api
                        .get("/customers/count.json?updated_at_min=2030-01-01T12:00:01Z")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void findsByEmailInAnyLetterCase() throws Exception {
        create("a", "b");

        assertThat(names(shop.api.get("/customers/search.json?query=email:B@EXAMPLE.no")))
                .containsExactly("b");
        assertThat(names(shop.api.get("/customers/search.json?query=email:%22c@example.no%22")))
                .isEmpty();
    }

    @Test
    void findsBySeveralTerms() throws Exception {
        create("a", "b");

        assertThat(names(shop.api.get("/customers/search.json?query=first_name:a+example")))
                .containsExactly("a");
        assertThat(names(shop.api.get("/customers/search.json?query=first_name:a+first_name:b")))
                .isEmpty();
    }

    @Test
    void findsLateIfTheIndexLags() throws Exception {
        shop.sim.switches().searchLagMillis.set(5_000);
        create("a");

        assertThat(names(shop.api.get("/customers/search.json?query=email:a@example.no")))
                .isEmpty();
        assertThat(names("")).containsExactly("a");
        shop.clock.move(Duration.ofSeconds(4));
        assertThat(names(shop.api.get("/customers/search.json?query=email:a@example.no")))
                .containsExactly("a");
    }

    @Test
    void failsInTheMiddleIfSwitchedOn() throws Exception {
        create("a", "b", "c");
        shop.sim.switches().failOnPage.set(2);
        Reply first = shop.api.get("/customers.json?limit=1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(shop.api.get(link(first, "next").orElseThrow()).status()).isEqualTo(500);
    }
}
