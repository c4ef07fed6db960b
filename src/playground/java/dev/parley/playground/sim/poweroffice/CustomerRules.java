package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.ADDRESS_SCHEMA;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.CUSTOMER;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.DELIVERY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.ArrayList;
import java.util.List;

/** The defaults and checks of a customer, as the v2 specification and public clients tell of them. */
final class CustomerRules {

    private static final long FIRST_NUMBER = 10_000;
    private static final long LAST_NUMBER = 999_999;

    private final PowerOfficeSwitches switches;

    CustomerRules(PowerOfficeSwitches switches) {
        this.switches = switches;
    }

    /** Fills in what the system itself sets when a client leaves it out. */
    static void fillDefaults(ObjectNode customer) {
        presetFalse(customer, "IsPerson");
        presetFalse(customer, "IsArchived");
        customer.put("IsActive", !customer.get("IsArchived").asBoolean());
        if (customer.get(DELIVERY).isNull()) {
            customer.put(DELIVERY, "PdfByEmail");
        }
        if (customer.get("NationalIdNumber").isTextual()) {
            customer.put("NationalIdNumber", "hidden");
        }
        if (customer.get(ADDRESS) instanceof ObjectNode address
                && Json.text(address, "CountryCode").isEmpty()) {
            address.put("CountryCode", "NO");
        }
    }

    private static void presetFalse(ObjectNode customer, String name) {
        if (customer.get(name).isNull()) {
            customer.put(name, false);
        }
    }

    /** What is wrong with a customer, one sentence each. */
    List<String> check(ObjectNode customer, boolean addressPosted) {
        List<String> wrong = new ArrayList<>();
        if (customer.get("IsPerson").booleanValue()) {
            require(wrong, customer, "FirstName");
            require(wrong, customer, "LastName");
        } else {
            require(wrong, customer, "Name");
        }
        if (customer.get(DELIVERY).asText().equals("PdfByEmail")
                && Json.text(customer, "EmailAddress").isEmpty()
                && Json.text(customer, "InvoiceEmailAddress").isEmpty()) {
            wrong.add("InvoiceDeliveryType PdfByEmail requires an email address.");
        }
        long number = customer.get("Number").asLong(FIRST_NUMBER);
        if (number < FIRST_NUMBER || number > LAST_NUMBER) {
            wrong.add("Number is not in a number series for customers.");
        }
        checkLengths(wrong, CUSTOMER, customer);
        if (customer.get(ADDRESS) instanceof ObjectNode address) {
            checkAddress(wrong, address, addressPosted || switches.strictPatchedAddress.isOn());
        }
        return wrong;
    }

    private void checkAddress(List<String> wrong, ObjectNode address, boolean complete) {
        if (complete) {
            require(wrong, address, "City");
            require(wrong, address, "ZipCode");
        }
        if (!address.get("CountryCode").asText().matches("[A-Za-z]{2}")) {
            wrong.add("CountryCode is not a valid ISO 3166-1 alpha-2 code.");
        }
        checkLengths(wrong, ADDRESS_SCHEMA, address);
    }

    private static void require(List<String> wrong, ObjectNode entity, String name) {
        if (Json.text(entity, name).isEmpty()) {
            wrong.add(name + " is required.");
        }
    }

    private void checkLengths(List<String> wrong, Schema schema, ObjectNode entity) {
        for (Property property : schema.all()) {
            int most = property.maxLength();
            String text = most == 0 ? "" : entity.get(property.name()).asText("");
            if (text.length() > most && switches.truncate.isOn()) {
                entity.put(property.name(), text.substring(0, most));
            } else if (text.length() > most) {
                wrong.add(property.name() + " must be " + most + " characters or fewer.");
            }
        }
    }
}
