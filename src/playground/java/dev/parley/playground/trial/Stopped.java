package dev.parley.playground.trial;

/** The process of a worker ends here, without a chance to tidy up. */
final class Stopped extends Error {

    private static final long serialVersionUID = 1;
}
