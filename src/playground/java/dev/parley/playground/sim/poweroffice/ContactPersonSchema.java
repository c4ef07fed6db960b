package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Property.object;
import static dev.parley.playground.sim.poweroffice.Property.of;
import static dev.parley.playground.sim.poweroffice.Property.readOnly;
import static dev.parley.playground.sim.poweroffice.Property.text;

import dev.parley.playground.sim.poweroffice.Property.Type;
import java.util.List;

/** ContactPerson as the published v2 specification lists it; its address has no id, code or stamp. */
final class ContactPersonSchema {

    static final String OWNER = "ContactId";

    private static final Schema ADDRESS = new Schema(List.of(
            text("AddressLine1", 200),
            text("AddressLine2", 200),
            text("City", 100),
            text("ZipCode", 50),
            of("CountryCode", Type.TEXT)));

    static final Schema CONTACT_PERSON = new Schema(List.of(
            readOnly(Schema.ID, Type.WHOLE),
            readOnly(OWNER, Type.WHOLE),
            of("FirstName", Type.TEXT),
            of("LastName", Type.TEXT),
            of("EmailAddress", Type.TEXT),
            of("PhoneNumber", Type.TEXT),
            of("Title", Type.TEXT),
            of("IsActive", Type.BOOLEAN),
            of("IsDefault", Type.BOOLEAN),
            text("ExternalCode", 50),
            object(Schema.ADDRESS, ADDRESS),
            readOnly(Schema.STAMP, Type.STAMP),
            readOnly(Schema.CREATED, Type.STAMP)));

    private ContactPersonSchema() {}
}
