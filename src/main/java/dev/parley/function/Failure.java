package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Declined;
import dev.parley.sync.Engine;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.StoreFailure;
import dev.parley.systems.SettingsProblem;

/** Why something was not done, in the words of an answer: no values, no secrets. */
record Failure(String code, String message, String wayOut) {

    /** What the engine threw, split by who must act. Only the messages of its own exceptions are known to be safe. */
    static Failure of(RuntimeException thrown) {
        if (thrown instanceof Refused refused) {
            return refused.failure();
        }
        if (thrown instanceof Declined declined) {
            return new Failure(declined.code().name(), declined.getMessage(), declined.wayOut());
        }
        if (thrown instanceof StoreFailure || thrown instanceof Engine.WrongKey) {
            return stored(thrown);
        }
        if (thrown instanceof SettingsProblem) {
            return new Failure("SETTINGS", thrown.getMessage(), "set them, then deploy or restart the function");
        }
        if (thrown instanceof RemoteFailure failure) {
            return remote(failure);
        }
        return new Failure(
                "INTERNAL",
                "an error of Parley itself: " + thrown.getClass().getSimpleName(),
                "the function's log tells where; report it with that line");
    }

    private static Failure stored(RuntimeException thrown) {
        return thrown instanceof StoreFailure
                ? new Failure(
                        "STORE_UNAVAILABLE",
                        thrown.getMessage(),
                        "try again; if it stays, see that the table PARLEY_TABLE exists and the function may use it")
                : new Failure(
                        "WRONG_KEY",
                        thrown.getMessage(),
                        "set PARLEY_FINGERPRINT_KEY to the key this table was filled under, or name another table");
    }

    private static Failure remote(RemoteFailure failure) {
        String message = failure.getMessage();
        if (failure instanceof RemoteFailure.Denied) {
            return new Failure("DENIED", message, "correct the system's credentials, privileges or address");
        }
        if (failure instanceof RemoteFailure.Unavailable) {
            return new Failure("UNAVAILABLE", message, "try again later");
        }
        if (failure instanceof RemoteFailure.Rejected) {
            return new Failure("REJECTED", message, "correct the record in its system, then retry");
        }
        return new Failure("UNREADABLE", message, "the system answers in another form than expected; report it");
    }

    /** {@code {"code","message","wayOut"}}. */
    ObjectNode json() {
        return Answers.object().put("code", code).put("message", message).put("wayOut", wayOut);
    }

    /** For a log or an exception: code and message in one line. */
    String text() {
        return code + ": " + message;
    }
}
