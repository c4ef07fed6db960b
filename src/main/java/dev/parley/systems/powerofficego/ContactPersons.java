package dev.parley.systems.powerofficego;

import static dev.parley.mapping.ValueType.BOOLEAN;
import static dev.parley.mapping.ValueType.DATETIME;
import static dev.parley.mapping.ValueType.INTEGER;
import static dev.parley.mapping.ValueType.STRING;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /ContactPersons}: they exist only below one company, and have an id only there, so theirs is
 * {@code {ContactId}/{Id}}.
 */
final class ContactPersons {

    static final String CONTACT = "ContactId";
    static final String ACTIVE = "IsActive";
    static final String REFERENCE = "ExternalCode";
    private static final String PATH = "ContactPersons";

    private static final Lifetime LIFETIME = Lifetime.UNKNOWN
            .begunAt(Path.of("CreatedDateTimeOffset"))
            .endedByDelete()
            .endedByArchive(Path.of(ACTIVE), BooleanNode.FALSE);

    private ContactPersons() {}

    static Resource person(Duration readLag, Duration overlap) {
        Traits traits = new Traits(
                schema(),
                // Whether an edit of the address alone moves this stamp is not known, so an equal one proves nothing.
                List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, false)),
                readLag,
                Traits.Absence.DELETED,
                Set.of(),
                true,
                true,
                overlap);
        return Resource.of(
                        "Contactperson",
                        Place.of(PATH).below(CONTACT),
                        traits.ofResource(PATH).living(LIFETIME))
                .markedBy(new Resource.Mark(REFERENCE, Optional.of("externalCodes")))
                .listingCreatedBy("createdDateTimeOffsetGreaterThan");
    }

    /** The id of the company is no part of a body; it counts as writable because a person can be moved. */
    private static RecordSchema schema() {
        return new Properties()
                .add(INTEGER, CONTACT)
                .add(STRING, "FirstName", "LastName", "PhoneNumber", "Title")
                .add(STRING, PropertySchema::foldingCase, Customers.EMAIL)
                .add(STRING, property -> property.maxLength(50).asUnique(), REFERENCE)
                .add(BOOLEAN, ACTIVE, "IsDefault")
                .addAddress()
                .readOnly(INTEGER, Resource.ID)
                .readOnly(DATETIME, Resource.STAMP, "CreatedDateTimeOffset")
                .require(Set.of(CONTACT, "FirstName", "LastName"))
                .schema();
    }
}
