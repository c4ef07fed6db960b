package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.playground.browser.Browsers;
import dev.parley.playground.browser.Chromium;
import dev.parley.playground.browser.Tab;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The playground's page in a real browser, around the function as it ships and both systems over HTTP. */
@Timeout(120)
class PageInBrowserTest {

    private static Chromium chromium;
    private static PageTrial trial;
    private static Visitor visitor;
    private Tab page;

    @BeforeAll
    static void start() throws Exception {
        chromium = Browsers.orSkip(PageInBrowserTest.class);
        trial = PageTrial.whole();
        visitor = new Visitor(trial.address());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> visitor.section("links").size() == PageTrial.LINKS);
    }

    @AfterAll
    static void end() throws Exception {
        if (trial != null) {
            trial.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        page = chromium.open(trial.address());
        page.await("document.querySelectorAll('#left .mark.linked').length > 2");
        page.await("document.querySelector('#run-state').textContent.startsWith('Next sync')");
    }

    @AfterEach
    void isQuietAndAsksNobodyElse() {
        visitor.ask("DELETE", "/api/faults", "");
        page.close();
        assertThat(page.errors()).isEmpty();
        assertThat(page.requests()).isNotEmpty().allMatch(address -> address.startsWith(trial.address() + "/"));
    }

    @Test
    @DisplayName("an edit saved on the page reaches the other system, and the page tells both")
    void carriesAnEdit() {
        var record = linked(0);

        edit(record, "Last name in Shopify", "Nyset");

        page.awaitText(left(record), "Nyset");
        page.awaitText("#detail .hint", "Last name reached PowerOffice Go");
        page.awaitText("#activity", "You set Last name");
        page.awaitText("#activity", "Parley wrote Last name");
    }

    @Test
    @DisplayName("while a system refuses, an edit waits under a due mark; it arrives once the fault is off")
    void showsAFaultAndWhatComesOfIt() {
        var record = linked(1);
        page.click("#tab-faults");
        page.click("#fault-left-refusing");
        page.awaitText("#wrong", "PowerOffice Go answers every call with 503");

        edit(record, "City in Shopify", "Voss");

        page.awaitText("#activity", "marked due");
        page.awaitText("#activity", "PowerOffice Go answered 503 to");
        page.await("Number(document.querySelector('#fact-due').textContent) > 0");
        assertThat(page.text(left(record))).doesNotContain("Voss");
        page.click("#faults-off");
        page.await("document.querySelector('#wrong').hidden");
        page.click("#sync-now");
        page.awaitText(left(record), "Voss");
        page.awaitText("#activity", "Fault off: PowerOffice Go answers every call with 503 no longer");
    }

    @Test
    @DisplayName("a write whose answer is lost happens once, and the record is in order afterwards")
    void losesAnAnswerOnce() {
        var record = linked(2);
        page.click("#tab-faults");
        page.click("#fault-left-lost-once");
        page.awaitText("#wrong", "PowerOffice Go cuts the connection after the next write");

        edit(record, "Last name in Shopify", "Lie");

        page.awaitText(left(record), "Lie");
        page.awaitText("#activity", "PowerOffice Go took a write and cut the connection");
        page.await("document.querySelector('#wrong').hidden");
    }

    @Test
    @DisplayName("a fault with a time ends by itself")
    void endsAFaultInTime() {
        visitor.ask("POST", "/api/faults", "{\"side\":\"right\",\"fault\":\"late\",\"on\":true,\"seconds\":1}");

        page.awaitText("#activity", "Fault off by itself: Shopify shows writes 1.5 s late no longer");

        page.await("document.querySelector('#wrong').hidden");
    }

    @Test
    @DisplayName("the function stopped now is back at once, and an edit travels again")
    void stopsTheFunctionNow() {
        var record = linked(3);
        page.click("#tab-faults");

        page.click("#stop-now");

        page.awaitText("#faults", "2 instances killed and started again");
        page.awaitText("#activity", "You stopped the function");
        edit(record, "Last name in Shopify", "Moen");
        page.awaitText(left(record), "Moen");
    }

    @Test
    @DisplayName("a problem is told with its reason; a button asks the function and shows what it says")
    void tellsAProblemUntilItIsOver() {
        var record = linked(4);
        var before = phone(id -> id.equals(record.right()));
        var taken = phone(id -> !id.equals(record.right()));
        edit(record, "Phone in PowerOffice Go", taken);
        page.click("#sync-now");
        page.awaitText("#problems .finding", "REJECTED");
        page.click("#tab-problems");

        page.click("#problems .finding .ways button");

        page.awaitText("#problems .told", "status 422 (phone)");
        page.awaitText("#activity", "Problem: ");
        edit(record, "Phone in PowerOffice Go", before);
        page.click("#sync-now");
        page.awaitText("#problems", "No problems");
        page.awaitText("#activity", "Problem over: ");
    }

    @Test
    @DisplayName("faults are switched, records found and left again with the keyboard alone")
    void worksWithTheKeyboard() {
        page.value("document.querySelector('#tab-activity').focus()");
        press("ArrowRight", "ArrowRight", "ArrowRight", "Tab", "Tab", "Tab", "Tab");

        page.press(" ");

        page.awaitText("#wrong", "PowerOffice Go answers every call with 429");
        page.press(" ");
        page.await("document.querySelector('#wrong').hidden");
        page.value("document.querySelector('#right .record[tabindex=\"0\"]').focus()");
        press("ArrowDown", "Enter", "Enter");
        page.await("document.activeElement.closest('#detail .entry.right')");
        page.press("Escape");
        page.await("document.activeElement.matches('#right .record')");
    }

    @Test
    @DisplayName("on a narrow screen nothing is wider than it")
    void fitsANarrowScreen() {
        page.size(390, 844);
        page.click("#tab-faults");

        page.click("#fault-right-slow");

        page.awaitText("#wrong", "Shopify takes 2 s more for every call");
        page.await("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        page.click("#faults-off");
        page.await("document.querySelector('#wrong').hidden");
    }

    private void edit(Ids record, String field, String value) {
        page.click(right(record));
        page.enter(field(field), value);
        page.press("Enter");
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.press(key);
        }
    }

    /** A link of the first sync; each test has one of its own. */
    private static Ids linked(int at) {
        var link = visitor.section("links").get(at);
        return new Ids(link.path("left").asText(), link.path("right").asText());
    }

    private static String phone(Predicate<String> right) {
        return trial.desks().right().rows().stream()
                .filter(row -> right.test(row.id()))
                .map(row -> row.value("phone"))
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String left(Ids record) {
        return "#left [data-id=\"" + record.left() + "\"]";
    }

    private static String right(Ids record) {
        return "#right [data-id=\"" + record.right() + "\"]";
    }

    private static String field(String label) {
        return "#detail [aria-label^=\"" + label + " (\"]";
    }

    private record Ids(String left, String right) {}
}
