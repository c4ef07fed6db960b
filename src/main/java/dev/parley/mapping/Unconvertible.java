package dev.parley.mapping;

/**
 * A value that does not fit the type or the conversion wanted. The message says what was wanted, and where; never the
 * value itself, which may be personal.
 */
public final class Unconvertible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param wanted completes the sentence "the value is …", for instance {@code not a whole number} */
    public Unconvertible(String wanted) {
        super(wanted);
    }

    /** The same with the place in front: {@code MailAddress.CountryCode: not a country known by code or name}. */
    Unconvertible at(Path path) {
        return new Unconvertible(path.text() + ": " + getMessage());
    }
}
