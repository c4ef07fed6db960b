package dev.parley.systems.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NextPageTest {

    private static final Address LIST = Address.of(URI.create("https://a.example/customers.json"));

    @Test
    void findsTheNextPageBesideThePreviousOne() {
        Reply reply = reply("<https://a.example/customers.json?limit=3&page_info=p1>; rel=\"previous\", "
                + "<https://a.example/customers.json?limit=3&page_info=n1>; rel=\"next\"");

        assertThat(NextPage.token(reply)).contains("limit=3&page_info=n1");
    }

    @Test
    void thereIsNoneOnASinglePageOrTheLast() {
        assertThat(NextPage.token(reply(""))).isEmpty();
        assertThat(NextPage.token(reply("<https://a.example/c?page_info=p1>; rel=\"previous\"")))
                .isEmpty();
    }

    @Test
    void staysWithOurOwnAddressWhateverTheLinkNames() {
        String token = NextPage.token(reply("<https://evil.example/steal?page_info=n1>; rel=\"next\""))
                .orElseThrow();

        assertThat(NextPage.of(LIST, token).uri())
                .isEqualTo(URI.create("https://a.example/customers.json?page_info=n1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit=3", "page_info=a b", "page_info=%zz", "page_info=a#b", "page_info=a?b"})
    void refusesATokenThatIsNotOurs(String token) {
        assertThatThrownBy(() -> NextPage.of(LIST, token)).isInstanceOf(RemoteFailure.Unreadable.class);
    }

    private static Reply reply(String link) {
        return new Reply(200, Map.of("link", link), "", Instant.EPOCH);
    }
}
