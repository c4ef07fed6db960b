package dev.parley.playground.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** Where tests get their browser from. */
public final class Browsers {

    private static final String NONE = "no Chromium is installed: .ci/run installs it";

    private Browsers() {}

    /** A browser of the test's own; without one on this machine the tests of the class are skipped, loudly. */
    public static Chromium orSkip(Class<?> test) throws IOException {
        var program = Chromium.installed();
        if (program.isEmpty()) {
            System.out.println("SKIPPED " + test.getSimpleName() + ", " + NONE);
        }
        assumeTrue(program.isPresent(), NONE);
        return Chromium.start(program.orElseThrow());
    }
}
