package dev.parley.systems.http;

/** Proves who we are; after a 401 once more with a new proof. A request answered 401 had no effect, writes included. */
final class Authorised implements Http {

    private static final int UNAUTHORISED = 401;

    private final Http next;
    private final Authorisation authorisation;

    Authorised(Http next, Authorisation authorisation) {
        this.next = next;
        this.authorisation = authorisation;
    }

    @Override
    public Reply send(Request request) {
        Reply reply = next.send(authorisation.sign(request));
        if (reply.status() == UNAUTHORISED && authorisation.renew()) {
            return next.send(authorisation.sign(request));
        }
        return reply;
    }
}
