package dev.parley.systems.powerofficego;

import dev.parley.sync.RemoteFailure;

/** Page tokens are ours, but they come back from the store. */
final class Tokens {

    private Tokens() {}

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    static RemoteFailure unreadable() {
        return new RemoteFailure.Unreadable(
                "PowerOffice Go: a page token that is not ours; start the listing anew", null);
    }
}
