package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.browser.Browsers;
import dev.parley.playground.browser.Chromium;
import dev.parley.playground.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the page shows of a pair that may not write, and of a conflict; in a real browser. */
@Timeout(120)
class StandingInBrowserTest {

    private static Chromium chromium;
    private PageTrial trial;
    private Tab page;

    @BeforeAll
    static void start() throws Exception {
        chromium = Browsers.orSkip(StandingInBrowserTest.class);
    }

    @AfterAll
    static void end() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        trial = PageTrial.around(new StandingFunction());
        page = chromium.open(trial.address());
    }

    @AfterEach
    void isQuiet() {
        page.close();
        trial.close();
        assertThat(page.errors()).isEmpty();
    }

    @Test
    @DisplayName("a pair that waits is approved after its preview, by the hash of that")
    void approvesAfterAPreview() {
        page.awaitText("#standing", "Waits for approval");
        page.awaitText("#pairs", "waits");

        page.click("#standing button");

        page.awaitText("#standing", "Would do: 12 created in Shopify.");
        page.click("#standing summary");
        page.awaitText("#standing li", "in Shopify: City");
        page.click("#standing button.primary");
        page.awaitText("#standing", "Done: 12 created in Shopify.");
        page.await("document.querySelector('#standing').className === 'standing live'");
        page.awaitText("#activity", "You asked for approve (customer): done");
    }

    @Test
    @DisplayName("a pair is paused and resumed")
    void pausesAndResumes() {
        page.awaitText("#standing", "Pause customer");

        page.click("#standing button:last-child");

        page.awaitText("#standing", "Paused: runs leave it alone");
        page.click("#standing button");
        page.await("document.querySelector('#standing').className === 'standing live'");
    }

    @Test
    @DisplayName("what the function does not know is shown as its answer")
    void showsWhatTheFunctionRefuses() {
        page.click("#tab-problems");
        page.awaitText("#problems", "Waits for a change or for a person.");

        page.click("#problems [data-button^='Keep Shopify']");

        page.awaitText("#problems .told", "There is no action resolve. Ask for another.");
        page.awaitText("#activity", "You asked for resolve");
        page.click("#problems [data-button^='Unlink']");
        page.awaitText("#problems .told", "There is no action unlink.");
    }
}
