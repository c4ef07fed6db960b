package dev.parley.document.words;

import static dev.parley.document.words.Topic.CHANGES;
import static dev.parley.document.words.Topic.CREATION;
import static dev.parley.document.words.Topic.GENERAL;
import static dev.parley.document.words.Topic.LINKS;
import static dev.parley.document.words.Topic.PROPERTIES;
import static dev.parley.document.words.Topic.RECORDS;
import static dev.parley.document.words.Topic.UNTOUCHED;

import java.util.Arrays;
import java.util.Locale;

/** Every sentence that a document can hold, except the headings. */
public enum Phrase {
    ABOUT(
            GENERAL,
            "This document says what Parley keeps in step between {0} and {1}: which records belong together, what"
                    + " travels between them, and what happens when something changes."),
    DEFINITION_COUNTS(
            GENERAL,
            "It was written from the definition at its end. Should the two ever differ, the definition is what"
                    + " counts."),
    LINKED(
            GENERAL,
            "Two records that stand for the same thing, one in each system, are called linked. A link lasts, however"
                    + " the two are edited later; either of them is the other’s counterpart."),
    SIDES(
            GENERAL,
            "In the tables {0} stands on the left and {1} on the right. The arrow between them shows which way a"
                    + " value travels."),
    SYSTEM_ONLY_READ(GENERAL, "{0} is only read: nothing is ever written there."),
    TIE(GENERAL, "Where nobody can say which of two edits was made later, the one in {0} counts."),
    TOLD(
            GENERAL,
            "“A person is told” means that the record is listed with the reason, until somebody has solved it. It"
                    + " holds back no other record."),
    NO_COPY(GENERAL, "Parley keeps no copy of the values, only marks by which it sees that something has changed."),
    NOTHING_ELSE(GENERAL, "Other kinds of records are not touched, in either system."),

    EVERY_RECORD(RECORDS, "Every record of {0} takes part."),
    SOME_RECORDS(RECORDS, "Of {0}, only those records take part for which {1}."),
    COUNTS_AS_DELETED(RECORDS, "A record of {0} for which {1} counts as deleted, though it can still be read."),

    MATCH(LINKS, "Two records are linked when {0}."),
    NOTHING_ELSE_LINKS(
            LINKS,
            "Nothing else links two records by itself. An empty value never does; and where several records could"
                    + " be meant, none is linked and a person is told."),
    NEVER_MATCHED(
            LINKS,
            "Records are never linked because of what they hold: a record is linked with the one that was created"
                    + " for it, or with the one that a person chose. Nothing else links."),
    IGNORED_KEYS(LINKS, "These values stand for nothing, in capital or small letters, and link no records: {0}."),
    FIRST_LATEST(
            LINKS,
            "When two records are linked for the first time and a property differs, the value that was edited later"
                    + " counts."),
    FIRST_SIDE(
            LINKS, "When two records are linked for the first time and a property differs, the value in {0} counts."),
    FIRST_REVIEW(
            LINKS,
            "When two records are linked for the first time and a property differs, both keep their values until a"
                    + " person has decided."),
    FIRST_EMPTY(LINKS, "A property that is empty in only one of them is then filled from the other in any case."),
    FIRST_ONE_WAY(
            LINKS,
            "When two records are linked for the first time, what {0} holds is written to {1}, unless it is empty."),

    CREATED(CREATION, "When a record of {0} has no counterpart, one is created in {1}."),
    CREATED_IF_REFERRED(
            CREATION,
            "A record of {0} without counterpart gets one in {1} as soon as a linked record of {2} refers to it, and"
                    + " not before."),
    OLDER_NOT_CREATED(
            CREATION,
            "Records that were there before the two systems were first compared get no counterpart, unless a record"
                    + " that is kept in step refers to them. Those that match are linked all the same."),
    LOOKED_FOR_FIRST(CREATION, "Before a record is created, a matching one is looked for, and linked if it is found."),
    CREATED_WITH(CREATION, "A record created in {0} is given what makes it take part: {1}."),
    NEVER_CREATED(CREATION, "No record is ever created in {0}; a record of {1} without counterpart stays as it is."),
    CREATED_BEARS(
            CREATION,
            "A record that Parley creates may bear a mark by which it is known again, where its system has room for"
                    + " one."),

    EDITED_EITHER(
            CHANGES,
            "When a property is edited in one system, the new value is written to the other; it makes no difference"
                    + " in which of the two it was edited."),
    EDITED_ONE_WAY(
            CHANGES,
            "When a property is edited in {0}, the new value is written to {1}. Nothing travels from {1} to {0}."),
    EDITED_BY_ARROW(CHANGES, "When a property is edited, the new value travels the way its arrow shows."),
    NOTHING_TRAVELS(CHANGES, "No property travels: the records are linked, and nothing else happens to them."),
    CONFLICT_LATEST(
            CHANGES,
            "When the same property was edited in both systems before they were in step again, the later edit"
                    + " counts."),
    CONFLICT_SIDE(
            CHANGES,
            "When the same property was edited in both systems before they were in step again, the edit in {0}"
                    + " counts."),
    CONFLICT_REVIEW(
            CHANGES,
            "When the same property was edited in both systems before they were in step again, both keep their"
                    + " values until a person has decided."),
    CLEARED(CHANGES, "When a property is emptied, it is emptied in the other system, too, the way its arrow shows."),
    CLEARED_KEPT(CHANGES, "When a property is emptied in one system, the other keeps its value."),
    EDIT_BEATS_CLEARING(CHANGES, "When a property was emptied in one system and edited in the other, the edit counts."),
    CLEARING_IS_EDIT(
            CHANGES,
            "When a property was emptied in one system and edited in the other, that is decided as between two"
                    + " edits."),
    OUTSIDE_STOPS(
            CHANGES,
            "When a linked record no longer is one of those that take part, nothing travels until it is again. It is"
                    + " not deleted, and the link stays."),
    OUTSIDE_LAST_EDIT(
            CHANGES,
            "When a linked record no longer is one of those that take part, the edit that made it so still travels,"
                    + " then nothing until it takes part again. It is not deleted, and the link stays."),
    DELETED_KEPT(CHANGES, "When a record of {0} is deleted, its counterpart in {1} stays."),
    DELETED_ARCHIVED(CHANGES, "When a record of {0} is deleted, its counterpart in {1} is archived."),
    DELETED_TOO(CHANGES, "When a record of {0} is deleted, its counterpart in {1} is deleted, too."),
    DELETED_EDITED_STAYS(
            CHANGES,
            "A counterpart that was edited since the two last agreed is not taken away: it stays, and a person is"
                    + " told."),
    DELETED_EDITED_AGAIN(
            CHANGES,
            "A counterpart that was edited since the two last agreed is not taken away: it stays, and gets a new"
                    + " counterpart."),
    DELETED_EDITED_CONFLICT(
            CHANGES,
            "If the counterpart was edited since the two last agreed, that is decided as between two edits, of which"
                    + " nobody can say which was later."),
    GONE_FOR_SURE(CHANGES, "A record counts as gone only when its own system has said so twice, some time apart."),
    GONE_NOT_AGAIN(
            CHANGES, "When one of two linked records is gone, their link ends, and nothing is created in its place."),
    GONE_AGAIN(
            CHANGES,
            "When one of two linked records is gone and the other is edited later, a new counterpart is created."),
    ABSENCE_UNKNOWN(
            CHANGES,
            "A record of {0} may be gone without having been deleted, because it was moved on inside its system."
                    + " Nothing is deleted, archived or created again because of it."),
    REJECTED_WHOLE(
            CHANGES,
            "When a system refuses one property of a change, nothing of that change is written to it, and a person"
                    + " is told."),
    REJECTED_ALONE(
            CHANGES,
            "When a system refuses one property of a change, the others are written all the same, and a person is"
                    + " told."),
    BRAKE_CHANGES(
            CHANGES,
            "Before one run creates or overwrites more than {0}, it stops and asks a person; fewer than {1} never"
                    + " stop it."),
    BRAKE_DELETES(
            CHANGES,
            "When more than {0} are gone in one run, it stops and asks a person before it does anything about them;"
                    + " fewer than {1} never stop it."),
    NO_BRAKE_CHANGES(CHANGES, "No run stops because it would create or overwrite many records."),
    NO_BRAKE_DELETES(CHANGES, "No run stops because many records are gone."),

    AS_COUNTRY(
            PROPERTIES,
            "Countries travel as codes of two letters; an English or Norwegian name is turned into its code."),
    AS_COUNTRY_NAME(PROPERTIES, "{0} has the country’s code of two letters, {1} its English name."),
    AS_PHONE(
            PROPERTIES,
            "The number travels as it was typed. Two spellings that dial the same are the same; without a country"
                    + " code, a number is Norwegian."),
    AS_TRIMMED(PROPERTIES, "Blanks at the ends are cut off, several in a row become one."),
    AS_NO_BLANKS(PROPERTIES, "Blanks make no difference: {0} may have them, {1} gets none."),
    AS_LOWER(PROPERTIES, "Travels in small letters."),
    AS_HTML(PROPERTIES, "Plain text in {0}, formatted text (HTML) in {1}; what a reader sees is compared."),
    AS_DECIMAL_COMMA(PROPERTIES, "{0} has a decimal comma, {1} a decimal point."),
    AS_OTHER(PROPERTIES, "Travels converted: {0}."),
    WORDS(PROPERTIES, "Words that mean the same: {0}. Any other word does not travel, and a person is told."),
    REFERENCE(
            PROPERTIES,
            "Names a record of “{0}”; in the other system its counterpart is named. As long as there is none, the"
                    + " record waits."),
    PRICE_ALIKE(PROPERTIES, "An amount that is the same in both systems: VAT is added in neither direction."),
    PRICE_WITH_VAT(
            PROPERTIES,
            "VAT of {0} % is in the price in {1} and not in that in {2}; amounts are converted and rounded to two"
                    + " decimals."),
    LIST(
            PROPERTIES,
            "A list, whose elements are added, changed and removed one by one. {0} in {1} and {2} in {3} tell which"
                    + " element is which. Its table follows below."),
    SET(
            PROPERTIES,
            "A list without order: what is added or removed in one system is added or removed in the other; at the"
                    + " first link both get what either has."),
    INHERITED(
            PROPERTIES, "Empty in {0} means that it is set elsewhere there; emptying it there changes nothing in {1}."),
    FIRST_NON_EMPTY(PROPERTIES, "Of the properties in {0}, the first that is not empty counts."),
    TYPED(PROPERTIES, "In {0} it is read as {1}."),
    REQUIRED(PROPERTIES, "Without a value here nothing is created, and the value is never emptied."),
    DEFAULT(PROPERTIES, "When a record is created and this is empty, it becomes {0}."),
    CONSTANT(PROPERTIES, "Every record created in {0} gets {1} here."),
    ON_CREATE(PROPERTIES, "Travels only when a record is created."),
    WHEN(PROPERTIES, "Only where {0} in {1}."),
    GROUP(PROPERTIES, "Part of “{0}”, whose properties travel together."),
    OWN_CONFLICT_LATEST(PROPERTIES, "Edited in both systems: the later edit counts."),
    OWN_CONFLICT_SIDE(PROPERTIES, "Edited in both systems: the edit in {0} counts."),
    OWN_CONFLICT_REVIEW(PROPERTIES, "Edited in both systems: both keep their values until a person has decided."),
    TARGET_STAYS(PROPERTIES, "An edit in {1} stays until the value in {0} changes."),
    TARGET_PUT_BACK(PROPERTIES, "An edit in {1} is put back to the value in {0}."),
    STANDS_STILL(PROPERTIES, "Does not travel, because {0} is only read."),

    ONLY_READ(UNTOUCHED, "Nothing at all is written to {0}."),
    NOTHING_REMOVED(UNTOUCHED, "No record is ever deleted or archived in {0}."),
    NO_OTHER_PROPERTY(
            UNTOUCHED,
            "No other property of these records is changed, unless a system takes a change only together with it."),
    NO_OTHER_READ(
            UNTOUCHED,
            "What else the records hold is of no interest here, apart from what the sentences above name, their"
                    + " numbers, and the times when they were changed.");

    private final Topic topic;
    private final String template;

    Phrase(Topic topic, String template) {
        this.topic = topic;
        this.template = template;
    }

    public Topic topic() {
        return topic;
    }

    /** As in the ids of statements: {@code counts-as-deleted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Text text(Text... parts) {
        return Text.filled(template, Arrays.asList(parts));
    }
}
