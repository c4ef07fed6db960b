package dev.parley.systems.http;

/** How a system recognises us. */
public interface Authorisation {

    /** The request with what proves who we are; may fetch it first. */
    Request sign(Request request);

    /**
     * The system answered 401.
     *
     * @return whether the next {@link #sign} has something new to offer
     */
    boolean renew();

    /** One header that never changes. */
    static Authorisation header(String name, String value) {
        return new Authorisation() {
            @Override
            public Request sign(Request request) {
                return request.with(name, value);
            }

            @Override
            public boolean renew() {
                return false;
            }
        };
    }
}
