package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.espocrm.EspoSimulator;
import dev.parley.playground.sim.espocrm.EspoWebhook;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** EspoCRM by YAML alone, its webhooks in arrays every few minutes. */
final class EspoOverHttpTest {

    private final List<Integer> answers = new ArrayList<>();
    private final OwnCrm<EspoSimulator> world =
            new OwnCrm<>("espocrm-powerofficego", EspoSimulator::start, this::settings);

    @AfterEach
    void close() {
        world.close();
    }

    private Map<String, String> settings(EspoSimulator crm) {
        String secrets = List.of("Account.create", "Account.update", "Contact.create", "Contact.update").stream()
                .map(event -> crm.webhooks().subscribe(event, this::take))
                .map(EspoOverHttpTest::entry)
                .collect(Collectors.joining(" "));
        return Map.of(
                "ESPOCRM_URL",
                crm.site(),
                "ESPOCRM_API_KEY",
                crm.apiKey(),
                "ESPOCRM_RATE",
                "1000",
                "ESPOCRM_WEBHOOKS",
                secrets);
    }

    private static String entry(EspoWebhook webhook) {
        return webhook.event() + "=" + webhook.id() + ":" + webhook.secretKey();
    }

    private int take(WebhookDelivery delivery) {
        int status = world.listener.deliver("/webhooks/espocrm", delivery);
        answers.add(status);
        return status;
    }

    private void deliverWebhooks() {
        world.crm.runWebhookJob();
        Flow.await(world.crm.webhooks()::awaitIdle);
    }

    private String account(String name) {
        return world.add(
                "Account",
                Json.object(
                        "name", name,
                        "emailAddress", "post@" + name.toLowerCase(Locale.ROOT) + ".example",
                        "phoneNumber", "+47 22 33 44 55",
                        "billingAddressStreet", "Storgata 1",
                        "billingAddressCity", "Bodø",
                        "billingAddressPostalCode", "8006",
                        "billingAddressCountry", "Norway"));
    }

    private String contact(String account, String name) {
        return world.add(
                "Contact", Json.object("accountId", account, "firstName", name, "lastName", "Lie", "title", "Sjef"));
    }

    @Test
    void createsAnAccountAndItsContactAndComesToRest() {
        String account = account("Fjord");
        String contact = contact(account, "Kari");

        world.rest();

        ObjectNode company = world.inLedger("customer", account);
        assertThat(company.at("/MailAddress/City").asText()).isEqualTo("Bodø");
        assertThat(company.at("/MailAddress/CountryCode").asText()).isEqualTo("NO");
        assertThat(world.inLedger("contact", contact).get("ContactId")).isEqualTo(company.get("Id"));
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.rests()).isTrue();
    }

    @Test
    void marksWhatAnArrayOfWebhooksTellsAndBringsItWithTheNextRun() {
        String account = account("Fjord");
        String contact = contact(account, "Kari");
        world.rest();
        deliverWebhooks();
        world.rest();
        answers.clear();

        world.crm.records("Account").set(account, "name", "Fjell");
        world.crm.records("Contact").set(contact, "title", "Leder");
        deliverWebhooks();
        assertThat(world.flow.entry("customer", Side.LEFT, account).due()).isPresent();
        world.rest();

        assertThat(answers).containsExactly(202, 202);
        assertThat(world.inLedger("customer", account).get("Name").asText()).isEqualTo("Fjell");
        assertThat(world.inLedger("contact", contact).get("Title").asText()).isEqualTo("Leder");
        assertThat(world.flow.entry("customer", Side.LEFT, account).due()).isEmpty();
    }

    @Test
    void refusesAnArrayWithAnotherSignature() {
        WebhookDelivery forged = new WebhookDelivery(
                "Account.update",
                Map.of("Signature", "Zm9yZ2VkOmZvcmdlZA=="),
                "[{\"id\":\"640000001\"}]".getBytes(StandardCharsets.UTF_8));

        assertThat(world.listener.deliver("/webhooks/espocrm", forged)).isEqualTo(401);
    }

    @Test
    void takesEditsAndNewCompaniesOfTheBooksToEspoCrm() {
        String account = account("Fjord");
        world.rest();

        world.office.customers().set(world.flow.right("customer", account), "Name", "Fjell");
        world.office.customers().create(Json.object("Name", "Dal", "EmailAddress", "post@dal.example"));
        world.rest();

        assertThat(world.crm.records("Account").get(account).get("name").asText())
                .isEqualTo("Fjell");
        assertThat(world.crm.records("Account").all())
                .extracting(row -> row.get("name").asText())
                .containsExactlyInAnyOrder("Fjell", "Dal");
        assertThat(world.rests()).isTrue();
    }

    @Test
    void movesAContactWithItsAccount() {
        String contact = contact(account("Fjord"), "Kari");
        String other = account("Dal");
        world.rest();

        world.crm.records("Contact").set(contact, "accountId", other);
        world.rest();

        assertThat(world.inLedger("contact", contact).get("ContactId"))
                .isEqualTo(world.inLedger("customer", other).get("Id"));
        assertThat(world.office.contactPersons().all()).hasSize(1);
    }
}
