package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every way of handing out lists in parts, and of saying that there is nothing. */
final class ListStylesTest {

    private static final Listing ALL = new Listing(Optional.empty(), Optional.empty());

    private final WebServer server = new WebServer();

    private static Page after(BusinessSystem system, Page page) {
        return system.list("Customer", new Listing(Optional.empty(), page.next()));
    }

    @Test
    void pagesByNumberFromZeroUntilAPageIsNotFull() {
        BusinessSystem system =
                Acme.with(server, "paging: { style: page, parameter: page, sizeParameter: limit, size: 2, first: 0 }");
        server.answering("[{'id':'1'},{'id':'2'}]").answering("[{'id':'3'}]");

        Page first = system.list("Customer", ALL);
        Page second = after(system, first);

        assertThat(server.asked()).containsExactly("GET /customers?limit=2&page=0", "GET /customers?limit=2&page=1");
        assertThat(ids(second)).containsExactly("3");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void pagesByNumberUntilTheTotalIsReached() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: items }
                paging: { style: page, parameter: page, size: 2, total: total }
                """);
        server.answering("{'items':[{'id':'1'},{'id':'2'}],'total':2}");

        assertThat(system.list("Customer", ALL).next()).isEmpty();
    }

    @Test
    void refusesPagesSmallerThanItCountsWithBecauseTheRestWouldBeSkipped() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: items }
                paging: { style: page, parameter: page, sizeParameter: size, size: 500, total: total }
                """);
        server.answering("{'items':[{'id':'1'},{'id':'2'}],'total':9}");

        assertThatThrownBy(() -> system.list("Customer", ALL))
                .isInstanceOf(RemoteFailure.Unreadable.class)
                .hasMessageContaining("is \"size\" too large?");
    }

    @Test
    void pagesByOffsetAsFarAsRowsCame() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: list }
                paging: { style: offset, parameter: offset, size: 3, total: total }
                """);
        server.answering("{'list':[{'id':'1'},{'id':'2'}],'total':3}").answering("{'list':[{'id':'3'}],'total':3}");

        Page second = after(system, system.list("Customer", ALL));

        assertThat(server.asked()).containsExactly("GET /customers?offset=0", "GET /customers?offset=2");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void doesNotBelieveATotalBelowZero() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: list }
                paging: { style: offset, parameter: offset, size: 2, total: total }
                """);
        server.answering("{'list':[{'id':'1'},{'id':'2'}],'total':-1}");

        assertThat(system.list("Customer", ALL).next()).contains("2");
    }

    @Test
    void pagesByACursorInTheBodyWhileThereIsMore() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: data }
                paging: { style: cursor, parameter: starting_after, next: page.end, more: page.more }
                """);
        server.answering("{'data':[{'id':'1'}],'page':{'end':'c1','more':true}}")
                .answering("{'data':[{'id':'2'}],'page':{'end':'c2','more':false}}");

        Page second = after(system, system.list("Customer", ALL));

        assertThat(server.asked()).containsExactly("GET /customers", "GET /customers?starting_after=c1");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void pagesByACursorInAHeader() {
        BusinessSystem system = Acme.with(server, "paging: { style: cursor, parameter: cursor, header: X-Next }");
        server.answering(200, Map.of("X-Next", "a b"), "[{'id':'1'}]").answering("[]");

        Page second = after(system, system.list("Customer", ALL));

        assertThat(server.asked()).containsExactly("GET /customers", "GET /customers?cursor=a b");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void followsALinkInAHeaderButOnlyToItsOwnAddress() {
        BusinessSystem system = Acme.with(server, "paging: { style: link, header: Link }");
        String link = "<https://elsewhere.example/x?cursor=c0>; rel=\"prev\", "
                + "<https://elsewhere.example/x?cursor=c1&where[0]=a>; rel=\"next\"";
        server.answering(200, Map.of("Link", link), "[{'id':'1'}]").answering("[]");

        after(system, system.list("Customer", ALL));

        assertThat(server.asked()).containsExactly("GET /customers", "GET /customers?cursor=c1&where[0]=a");
    }

    @Test
    void followsALinkInTheBody() {
        BusinessSystem system = Acme.with(
                server,
                """
                envelope: { rows: data }
                paging: { style: link, next: links.next }
                """);
        server.answering("{'data':[],'links':{'next':'/customers?page=2'}}").answering("{'data':[],'links':{}}");

        Page second = after(system, system.list("Customer", ALL));

        assertThat(server.asked()).containsExactly("GET /customers", "GET /customers?page=2");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void refusesAPageThatFollowsItself() {
        BusinessSystem system = Acme.with(server, "paging: { style: cursor, parameter: cursor, header: X-Next }");
        server.answering(200, Map.of("X-Next", "a"), "[]").answering(200, Map.of("X-Next", "a"), "[]");
        Page first = system.list("Customer", ALL);

        assertThatThrownBy(() -> after(system, first)).hasMessageContaining("a page that follows itself");
    }

    @Test
    void refusesAPageTokenThatIsNotItsOwn() {
        BusinessSystem pages = Acme.with(server, "paging: { style: page, parameter: page }");
        BusinessSystem links = Acme.with(server, "paging: { style: link, header: Link }");
        Listing foreign = new Listing(Optional.empty(), Optional.of("a b\nHost: x"));

        assertThatThrownBy(() -> pages.list("Customer", foreign)).hasMessageContaining("page token");
        assertThatThrownBy(() -> links.list("Customer", foreign)).hasMessageContaining("page token");
    }

    @Test
    void takesNoContentForAnEmptyListOnlyWhereItIsSaid() {
        server.answering(204, "").answering(204, "");

        assertThat(Acme.with(server, "empty: no-content").list("Customer", ALL).rows())
                .isEmpty();
        assertThatThrownBy(() -> Acme.with(server, "").list("Customer", ALL))
                .isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void takesNotFoundForAnEmptyListOnlyWhereItIsSaid() {
        server.answering(404, "{'error':404}").answering(404, "{'error':404}").answering(404, "<html>");

        assertThat(Acme.with(server, "empty: not-found").list("Customer", ALL).rows())
                .isEmpty();
        assertThatThrownBy(() -> Acme.with(server, "").list("Customer", ALL))
                .isInstanceOf(RemoteFailure.Unreadable.class);
        assertThatThrownBy(() -> Acme.with(server, "empty: not-found").list("Customer", ALL))
                .isInstanceOf(RemoteFailure.Unreadable.class);
    }

    @Test
    void leavesOutWhatIsKeptAsDeleted() {
        server.answering("[{'id':'1','gone':true},{'id':'2','gone':false}]");

        assertThat(ids(Acme.with(server, "softDeleted: gone").list("Customer", ALL)))
                .containsExactly("2");
    }

    @Test
    void listsEverythingWhereThereIsNoChangeFilter() {
        server.answering("[{'id':'1'}]");

        Page page = Acme.with(server, "order: { sort: id }")
                .list("Customer", new Listing(Optional.of(server.clock.instant()), Optional.empty()));

        assertThat(server.asked()).containsExactly("GET /customers?sort=id");
        assertThat(ids(page)).containsExactly("1");
    }

    @Test
    void looksUpExactlyThoughTheSystemSearchesLoosely() {
        BusinessSystem system = Acme.with(server, "lookUp: { query: { q: \"{property}:{value}\" } }", DATATYPE);
        server.answering("[{'id':'1','email':'Ada@x.no'},{'id':'2','email':'nada@x.no'}]");

        assertThat(system.lookUp("Customer", Path.of("email"), "ada@x.no"))
                .extracting(record -> record.id())
                .containsExactly("1");
        assertThat(server.asked()).containsExactly("GET /customers?q=email:ada@x.no");
    }

    @Test
    void looksThroughTheWholeListForAValueThatCannotBeAskedFor() {
        BusinessSystem system = Acme.with(
                server, "lookUp: { query: { q: \"'{value}'\" }, except: \"'\" }\norder: { sort: id }", DATATYPE);
        server.answering("[{'id':'1','email':'o\u2019hara@x.no'},{'id':'2','email':'a@x.no'}]".replace('\u2019', '`'));

        system.lookUp("Customer", Path.of("email"), "o'hara@x.no");

        assertThat(server.asked()).containsExactly("GET /customers?sort=id");
    }

    @Test
    void findsByAPathOfItsOwn() {
        BusinessSystem system = Acme.with(server, "lookUp: { path: \"/customers/by/{property}/{value}\" }", DATATYPE);
        server.answering("{'id':'1','email':'a@x.no'}").answering(404, "{}");

        assertThat(system.lookUp("Customer", Path.of("email"), "a@x.no")).hasSize(1);
        assertThat(system.lookUp("Customer", Path.of("email"), "b@x.no")).isEmpty();
        assertThat(server.asked()).containsExactly("GET /customers/by/email/a@x.no", "GET /customers/by/email/b@x.no");
    }

    private static final String DATATYPE =
            """
            datatypes:
              Customer:
                path: /customers
                lookUps: [ email ]
                properties: { name: string, email: { foldsCase: true } }
            """;
}
