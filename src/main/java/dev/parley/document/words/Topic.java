package dev.parley.document.words;

/** What a sentence is about; the headings of a pair in their order. */
public enum Topic {
    GENERAL("What this document says"),
    RECORDS("Which records take part"),
    LINKS("How records find each other"),
    CREATION("What is created"),
    CHANGES("What happens when something changes"),
    PROPERTIES("What travels"),
    UNTOUCHED("What is never touched");

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
