package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.systems.Check;
import dev.parley.systems.Wanted;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.RemoteCalls;
import dev.parley.systems.http.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code GET /ClientIntegrationInformation} tells: the privileges of this client, by name ({@code Customer} to
 * read, {@code Customer_Full} to write). That products need a standard sales account it does not tell.
 */
final class PowerOfficeChecks {

    private static final String INFORMATION = "ClientIntegrationInformation";

    private static final Map<String, String> PRIVILEGES = Map.of(
            "Customers", "Customer",
            "ContactPersons", "ContactPerson",
            "Products", "Product",
            "SalesOrders", "SalesOrders");

    private final PowerOfficeAccess access;
    private final RemoteCalls calls;
    private final JsonApi api;

    PowerOfficeChecks(PowerOfficeAccess access, Http network, Timing timing) {
        this.access = access;
        this.calls = PowerOfficeGo.calls(access, network, timing);
        this.api = new JsonApi(PowerOfficeGo.LABEL, calls);
    }

    List<Check> of(Wanted wanted) {
        calls.begin();
        Spot spot = Spot.at(access.url()).then(INFORMATION);
        JsonNode answer = api.send(access.read(spot), Complaint.Reader.NONE).json();
        Set<String> valid = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        answer.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase("ValidPrivileges"))
                .forEach(member -> member.getValue().forEach(name -> valid.add(name.asText())));
        List<Check> checks = new ArrayList<>();
        privileges(wanted).forEach((privilege, written) -> checks.add(privilege(privilege, written, valid)));
        if (resources(wanted.written()).contains("Products")) {
            checks.add(Check.unknown(
                    "sales account",
                    PowerOfficeGo.NAME,
                    "PowerOffice Go does not tell whether a standard sales account is set",
                    "see in Go's settings that there is one: without it every write of a product is refused"));
        }
        return checks;
    }

    /** The privileges needed, and whether for writing too. */
    private static Map<String, Boolean> privileges(Wanted wanted) {
        Map<String, Boolean> needed = new TreeMap<>();
        resources(wanted.read()).forEach(path -> needed.put(PRIVILEGES.get(path), false));
        resources(wanted.written()).forEach(path -> needed.put(PRIVILEGES.get(path), true));
        return needed;
    }

    private static Set<String> resources(Set<String> datatypes) {
        Set<String> paths = new TreeSet<>();
        datatypes.forEach(datatype -> paths.add(PowerOfficeGo.path(datatype)));
        return paths;
    }

    private static Check privilege(String privilege, boolean written, Set<String> valid) {
        String full = privilege + "_Full";
        String of = PowerOfficeGo.NAME + " " + (written ? full : privilege);
        boolean has = valid.contains(full) || !written && valid.contains(privilege);
        return has
                ? Check.ok("privilege", of, "granted")
                : Check.fail(
                        "privilege",
                        of,
                        "this client may not " + (written ? "write" : "read") + " there",
                        "grant it to the integration in PowerOffice Go");
    }
}
