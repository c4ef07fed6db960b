package dev.parley.playground.sim;

/**
 * A call or an edit the simulated system refuses; over HTTP it becomes the answer, in-process the caller gets
 * it thrown.
 * The message is the answer's status only: the body may hold values of a record.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Rejected(Answer answer) {
        super("The simulated system refused with status " + answer.status());
        this.answer = answer;
    }

    /** What a caller over HTTP gets to see. */
    public Answer answer() {
        return answer;
    }
}
