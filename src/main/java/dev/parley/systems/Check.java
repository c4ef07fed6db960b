package dev.parley.systems;

/**
 * One thing that was looked at, and how it is.
 *
 * @param name what kind of thing: {@code read}, {@code privilege}, {@code webhook} …
 * @param of which one
 * @param message how it is; no value, no secret
 * @param wayOut empty when nothing is to be done
 */
public record Check(String name, String of, Result result, String message, String wayOut) {

    /** The later the worse, but for what cannot be told. */
    public enum Result {
        OK,
        UNKNOWN,
        WARN,
        FAIL
    }

    public static Check ok(String name, String of, String message) {
        return new Check(name, of, Result.OK, message, "");
    }

    /** It cannot be told from here. */
    public static Check unknown(String name, String of, String message, String wayOut) {
        return new Check(name, of, Result.UNKNOWN, message, wayOut);
    }

    /** It works, but not as well as it might. */
    public static Check warn(String name, String of, String message, String wayOut) {
        return new Check(name, of, Result.WARN, message, wayOut);
    }

    /** Something will not work. */
    public static Check fail(String name, String of, String message, String wayOut) {
        return new Check(name, of, Result.FAIL, message, wayOut);
    }
}
