package dev.parley.document.intake;

import static dev.parley.document.intake.Sample.BEFORE;
import static dev.parley.document.intake.Sample.EVERY;
import static dev.parley.document.intake.Sample.FREE;
import static dev.parley.document.intake.Sample.IF_MATCH;
import static dev.parley.document.intake.Sample.TEXT;
import static dev.parley.document.intake.Sample.connected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code has an oddity that brings it up, at its line, and a safe way that is taken meanwhile. */
final class CodesTest {

    private static final String DEPENDS = " (Dependant on having ";

    /**
     * @param at text of the line that is named; empty for the document as a whole
     * @param lines of the definition
     * @param comments beginnings of comments in the definition
     */
    private record Case(Code code, Sample there, Sample back, String at, List<String> lines, List<String> comments) {

        private Case at(String text) {
            return new Case(code, there, back, text, lines, comments);
        }

        private Case lines(String... more) {
            return new Case(code, there, back, at, List.of(more), comments);
        }

        private Case comments(String... more) {
            return new Case(code, there, back, at, lines, List.of(more));
        }

        private Case back(Sample reverse) {
            return new Case(code, there, reverse, at, lines, comments);
        }

        private Imported imported() {
            return back == null ? Imports.of(there) : Imports.of(there, back);
        }

        @Override
        public String toString() {
            return code + (at.isEmpty() ? "" : " at " + at.strip());
        }
    }

    private static Case of(Code code, Sample there) {
        return new Case(code, there, null, "", List.of(), List.of());
    }

    /** A customer of the CRM and of the ledger. */
    private static Sample crm(String... sentences) {
        return Sample.of("Customcrm", "Powerofficego").section("Customer", "Customers", sentences);
    }

    private static Sample ledger(String... sentences) {
        return Sample.of("Powerofficego", "Customcrm").section("Customers", "Customer", sentences);
    }

    private static Sample shop(String left, String right) {
        return Sample.of("Powerofficego", "Shopify").section(left, right, EVERY);
    }

    private static Sample strange() {
        return Sample.of("Brightdesk", "Ledgerly").section("Visitor", "Payer", EVERY);
    }

    static Stream<Case> cases() {
        return Stream.of(documents(), modes(), rows(), conditions(), types(), names())
                .flatMap(part -> part);
    }

    private static Stream<Case> documents() {
        return Stream.of(
                of(Code.UNKNOWN_SYSTEM, strange().row("a", "b")).lines("- a -> b"),
                of(Code.NOTHING_USABLE, Sample.of("Customcrm", "Powerofficego").section("Gadget", "Customers", EVERY))
                        .lines("pairs: []"),
                of(Code.REVERSE_MISSING, crm(EVERY).row("Name", "Name")).lines("- Name -> Name"),
                of(Code.REVERSE_SECTION_MISSING, crm(EVERY).row("Name", "Name"))
                        .back(Sample.of("Powerofficego", "Customcrm"))
                        .at("Customcrm Customer to")
                        .lines("- Name -> Name"),
                of(Code.REVERSE_ROW_MISSING, crm(EVERY).row("Fax", "LegalName").row("Name", "Name"))
                        .back(ledger(BEFORE).row("Name", "Name"))
                        .at("Fax")
                        .lines("- Name <-> Name", "- Fax -> LegalName"),
                of(Code.EMPTY_TABLE, crm(EVERY)).at("Customcrm Customer to").lines("properties: []"),
                of(
                                Code.HEADING_REPEATED,
                                crm(EVERY)
                                        .row("Name", "Name")
                                        .section("Customer", "Customers", EVERY)
                                        .row("Name", "Name"))
                        .lines("- Name -> Name")
                        .comments("Repeated, not used:"),
                of(
                                Code.HEADING_CONFLICT,
                                crm(EVERY)
                                        .row("Name", "Name")
                                        .section("Customer", "Customers", BEFORE)
                                        .row("Fax", "LegalName"))
                        .lines("- Name -> Name")
                        .comments("row: Fax | LegalName | " + TEXT),
                of(
                                Code.SELF_PAIR,
                                Sample.of("Customcrm", "Customcrm")
                                        .section("Contact", "Contact", EVERY)
                                        .row("Email", "Email"))
                        .at("Customcrm Contact to")
                        .comments("SELF_PAIR, commented out:", "- Email -> Email"));
    }

    private static Stream<Case> modes() {
        return Stream.of(
                of(Code.CONNECTION_UNKNOWN, crm(BEFORE, connected("Order")).row("Name", "Name"))
                        .at("if it is connected")
                        .comments("new records if connected to: Order"),
                of(Code.CONDITION_OPAQUE, crm(FREE).row("Name", "Name"))
                        .at("Only on rainy days")
                        .comments("in free words: Only on rainy days"),
                of(Code.NO_MATCH_RULE, crm(EVERY).row("Name", "Name"))
                        .at("Customcrm Customer to")
                        .lines("create: in-right"),
                of(Code.LINK_BY_HAND, crm(BEFORE, connected("Order")).row("Name", "Name"))
                        .at("Customcrm Customer to")
                        .lines("- Name -> Name"),
                of(Code.CREATES_BOTH_WAYS, crm(EVERY).row("Name", "Name"))
                        .back(ledger(EVERY).row("Name", "Name"))
                        .at("Customcrm Customer to")
                        .lines("create: both"),
                of(Code.CREATE_IMPOSSIBLE, shop("Product", "Product").row("description", "variants.title"))
                        .at("Powerofficego Product to")
                        .lines("- Description -> variants.title"),
                of(Code.FILTER_ADDED, shop("Customers person", "Customer").row("EmailAddress", "email"))
                        .at("Powerofficego Customers person to")
                        .lines("left: { datatype: Customers person, filter: IsPerson = true }"));
    }

    private static Stream<Case> rows() {
        return Stream.of(
                of(Code.MANY_TO_ONE, crm(EVERY).row("Fax", "Name").row("Name", "Name"))
                        .at("* - Name")
                        .lines("- Fax -> Name")
                        .comments("MANY_TO_ONE", "- Name -> Name"),
                of(Code.ONE_TO_MANY, crm(EVERY).row("Name", "LegalName").row("Name", "Name"))
                        .back(ledger(BEFORE).row("LegalName", "Name").row("Name", "Name"))
                        .lines("- Name <-> LegalName", "- Name -> Name"),
                of(Code.UNKNOWN_PROPERTY, crm(EVERY).row("Nmae", "Name"))
                        .at("Nmae")
                        .comments("UNKNOWN_PROPERTY"),
                of(Code.MALFORMED_PATH, strange().row("variants..sku", "code"))
                        .at("variants..sku")
                        .comments("MALFORMED_PATH"),
                of(
                                Code.READ_ONLY,
                                shop("Product", "Product")
                                        .row("name", "title")
                                        .row("code", "variants.inventory_quantity"))
                        .at("* - code")
                        .comments("READ_ONLY", "- Code -> variants.inventory_quantity"),
                of(Code.PRICE, shop("Product", "Product").row("name", "title").row("salesPrice", "variants.price"))
                        .at("salesPrice")
                        .comments("PRICE", "- UnitPrice -> variants.price"),
                of(
                                Code.REFERENCE,
                                Sample.of("Customcrm", "Powerofficego")
                                        .section("Order", "Salesorders", EVERY)
                                        .row("CustomerId", "CustomerId"))
                        .at("CustomerId")
                        .comments("REFERENCE", "- CustomerId -> CustomerId"),
                of(
                                Code.LIST,
                                Sample.of("Customcrm", "Powerofficego")
                                        .section("Order", "Salesorders", EVERY)
                                        .row("Lines.Quantity", "SalesOrderLines.Quantity"))
                        .at("Lines.Quantity")
                        .comments("LIST"),
                of(Code.ROW_REPEATED, strange().row("a", "b ").row("a", "b "))
                        .lines("- { left: a, right: \"b \", way: right }"),
                of(Code.REFUSED, strange().row("a" + DEPENDS + "1 in c)", "b"))
                        .back(Sample.of("Ledgerly", "Brightdesk")
                                .section("Payer", "Visitor", BEFORE)
                                .row("b", "a" + DEPENDS + "2 in c)"))
                        .at("* - a")
                        .comments("REFUSED", "- { map: a <-> b"));
    }

    private static Stream<Case> conditions() {
        return Stream.of(
                of(Code.CONDITION_INCOMPLETE, strange().row("a" + DEPENDS + " in c)", "b"))
                        .at("* - a")
                        .comments("CONDITION_INCOMPLETE", "- a -> b"),
                of(Code.CONDITION_ALTERNATIVES, strange().row("a" + DEPENDS + "1 in cDependant on having 2 in c)", "b"))
                        .at("* - a")
                        .lines("- { map: a -> b, when: \"c in (1, 2)\" }"),
                of(Code.CONDITION_CODE, strange().row("a" + DEPENDS + "wd:Q20 in c)", "b"))
                        .at("* - a")
                        .lines("- { map: a -> b, when: \"c = wd:Q20\" }"),
                of(Code.CONDITION_DIFFERS, strange().row("a" + DEPENDS + "1 in c)", "b"))
                        .back(Sample.of("Ledgerly", "Brightdesk")
                                .section("Payer", "Visitor", BEFORE)
                                .row("b", "a"))
                        .lines("- { map: a <-> b, when: c = 1 }"));
    }

    private static Stream<Case> types() {
        return Stream.of(
                of(Code.TYPE_EXPRESSION, crm(EVERY).row("Phone", "PhoneNumber", "\"if\",\"matches\",\"x\",\"_.\"]"))
                        .at("* - Phone")
                        .lines("- Phone -> PhoneNumber")
                        .comments("type in customcrm-powerofficego.rst"),
                of(Code.TYPE_LIST, strange().row("tags", "labels", "\"list\""))
                        .at("* - tags")
                        .lines("- tags -> labels"),
                of(Code.TYPE_DIFFERS, crm(EVERY).row("Name", "Name", "\"integer\""))
                        .at("* - Name")
                        .lines("- Name -> Name"));
    }

    private static Stream<Case> names() {
        return Stream.of(
                of(
                                Code.UNKNOWN_DATATYPE,
                                crm(EVERY)
                                        .row("Name", "Name")
                                        .section("Quote", "Salesorders", EVERY)
                                        .row("a", "ContractNo"))
                        .at("Quote to")
                        .comments("UNKNOWN_DATATYPE, commented out:", "- a -> ContractNo"),
                of(Code.SECTION_ELSEWHERE, elsewhere())
                        .at("Otherdesk Customer to")
                        .comments("About other systems:"),
                of(
                                Code.LABEL_FROM_FILE,
                                Sample.of("Customcrm", "")
                                        .section("Customer", "Customers", EVERY)
                                        .in("customcrm-powerofficego.rst"))
                        .at("Customcrm to")
                        .lines("dataflow: customcrm-powerofficego"),
                of(
                                Code.LABEL_NORMALISED,
                                Sample.of("Custom CRM", "PowerOffice GO").section("Customer", "Customers", EVERY))
                        .at("Custom CRM to")
                        .lines("left: { system: customcrm, label: Custom CRM }"),
                of(
                                Code.DATATYPE_NORMALISED,
                                shop("Customers (human data)", "Customer").row("EmailAddress", "email"))
                        .at("Customers (human data) to")
                        .lines("left: { datatype: Customers person, filter: IsPerson = true }"),
                of(Code.PROPERTY_RENAMED, shop("Product", "Product").row("name", "title"))
                        .at("* - name")
                        .lines("- Name -> title"),
                of(Code.PATH_BLANKS, crm(EVERY).row("Name\t", "Name"))
                        .at("* - Name")
                        .lines("- Name -> Name"),
                of(Code.ARRAY, shop("Customers person", "Customer").row("MailAddress.City", "addresses.city"))
                        .at("* - MailAddress.City")
                        .lines("- MailAddress.City -> addresses.city"));
    }

    private static Sample elsewhere() {
        return crm(EVERY, IF_MATCH)
                .match("Email", "EmailAddress")
                .about("Otherdesk", "Powerofficego")
                .section("Customer", "Customers", EVERY);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("an oddity is found at its line, and the safe way is taken")
    void findsTheOddityAndTakesTheSafeWay(Case one) {
        Imported imported = one.imported();

        List<Finding> found = Imports.found(imported, one.code());
        assertThat(found).isNotEmpty().allSatisfy(finding -> assertThat(finding.weight())
                .isEqualTo(one.code().weight()));
        if (!one.at().isEmpty()) {
            assertThat(found).extracting(Finding::line).contains(one.there().line(one.at()));
        }
        assertThat(Imports.lines(imported)).containsAll(one.lines());
        assertThat(one.comments())
                .allSatisfy(start -> assertThat(Imports.comments(imported)).anyMatch(line -> line.startsWith(start)));
    }

    @Test
    @DisplayName("every code that a document can bring up has an example here")
    void coversEveryCode() {
        Set<Code> here = EnumSet.of(Code.NOT_READ, Code.NOT_WRITTEN, Code.LABEL_UNKNOWN, Code.DOCUMENT_REPEATED);

        cases().forEach(one -> here.add(one.code()));

        assertThat(here).containsExactlyInAnyOrder(Code.values());
    }
}
