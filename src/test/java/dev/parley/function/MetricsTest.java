package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final TwinWorld world = TwinWorld.of();

    private List<ObjectNode> lines() {
        List<ObjectNode> lines = MetricLines.read(world.metricLines);
        world.metricLines.clear();
        return lines;
    }

    @Test
    @DisplayName("a sync of one pair: a line of the pair, and one of the run")
    void tellsWhatARunDid() {
        world.contact("Ada", "ada@example.org");
        world.customer("Ada", "ada@example.org");
        world.customer("Bob", "bob@example.org");

        world.sync();

        List<ObjectNode> lines = lines();
        assertThat(lines).hasSize(2);
        ObjectNode pair = lines.get(0);
        assertThat(MetricLines.dimensions(pair))
                .containsExactly("[\"Connection\",\"Dataflow\"]", "[\"Connection\",\"Dataflow\",\"Pair\"]");
        assertThat(pair.path("Dataflow").asText()).isEqualTo("crm-shop");
        assertThat(pair.path("Pair").asText()).isEqualTo("customer");
        assertThat(pair.path("Read").asInt()).isEqualTo(3);
        assertThat(pair.path("Created").asInt()).isEqualTo(1);
        assertThat(pair.path("RemoteCalls").asInt()).isPositive();
        assertThat(pair.path("StoreCalls").asInt()).isPositive();
        ObjectNode run = lines.get(1);
        assertThat(MetricLines.dimensions(run)).containsExactly("[\"Connection\",\"Dataflow\"]");
        assertThat(run.path("GoodRuns").asInt()).isEqualTo(1);
        assertThat(run.path("FailedRuns").asInt()).isZero();
    }

    @Test
    void tellsHowLongAnEditWasUnderWay() {
        world.linkedAda();
        world.clock.move(Duration.ofMinutes(10));
        world.crm.records().set(TwinWorld.CONTACT, "C0001", "name", "Ada L.");
        world.clock.move(Duration.ofSeconds(42));
        lines();

        world.ask("{'action':'sync'}");

        ObjectNode pair = lines().get(0);
        assertThat(pair.path("Updated").asInt()).isEqualTo(1);
        assertThat(pair.path("Lag")).hasSize(1);
        assertThat(pair.at("/Lag/0").asLong()).isBetween(42_900L, 43_000L);
    }

    @Test
    @DisplayName("an old record that gets its counterpart at last was not waited for")
    void tellsNoLagOfAFirstLoad() {
        world.contact("Ada", "ada@example.org");
        world.clock.move(Duration.ofDays(30));

        world.sync();

        ObjectNode pair = lines().get(0);
        assertThat(pair.path("Created").asInt()).isEqualTo(1);
        assertThat(pair.has("Lag")).isFalse();
    }

    @Test
    void tellsOfAWebhook() {
        world.linkedAda();
        world.clock.move(Duration.ofMinutes(10));
        world.shop.records().set(TwinWorld.CUSTOMER, "C0001", "name", "Ada L.");
        lines();

        world.webhooks.answer(WebhookEvent.updated("1").json());

        List<ObjectNode> lines = lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("Updated").asInt()).isEqualTo(1);
        assertThat(lines.get(0).path("RemoteCalls").asInt()).isEqualTo(3);
    }

    @Test
    void tellsOfARunThatFailed() {
        world.links.failNext(100);

        world.ask("{'action':'sync'}");

        ObjectNode run = lines().get(1);
        assertThat(run.path("FailedRuns").asInt()).isEqualTo(1);
        assertThat(run.path("GoodRuns").asInt()).isZero();
    }

    @Test
    void countsAPausedPairAsHeld() {
        world.ask("{'action':'pause','pair':'customer'}");
        lines();

        world.sync();

        assertThat(lines().get(1).path("HeldPairs").asInt()).isEqualTo(1);
    }

    @Test
    void anActionThatOnlyLooksTellsNothing() {
        world.linkedAda();
        lines();

        world.ask("{'action':'explain','left':'C0001'}");
        world.ask("{'action':'status'}");

        assertThat(lines()).isEmpty();
    }

    @Test
    void tellsWhatACommandDid() {
        world.ask("{'action':'pause'}");
        String left = world.contact("Ada", "ada@example.org");
        String right = world.customer("Ada", "");
        world.ask("{'action':'resume'}");
        lines();

        world.ask("{'action':'link','left':'" + left + "','right':'" + right + "'}");

        assertThat(lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.path("Updated").asInt()).isEqualTo(1));
    }

    @Test
    void aPreviewCountsNothing() {
        world.contact("Ada", "ada@example.org");

        world.ask("{'action':'preview'}");

        assertThat(lines()).isEmpty();
    }

    @Test
    @DisplayName("a run of two invocations: each tells its own share")
    void tellsOfEachInvocationWhatItDid() {
        for (int i = 0; i < 3; i++) {
            world.contact("Ada" + i, "ada" + i + "@example.org");
        }
        world.sync();
        List<ObjectNode> first = lines();

        world.sync();

        assertThat(first.get(0).path("Created").asInt()).isEqualTo(3);
        assertThat(lines().get(0).path("Created").asInt()).isZero();
    }

    @Test
    void aLineHoldsNoMoreThanAHundredValues() {
        List<Duration> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(Duration.ofMillis(i));
        }
        String text = new MetricLine()
                .with(Metric.LAG, many)
                .text(world.clock.instant(), "a", Optional.of("b"), false, "default");

        ObjectNode line = MetricLines.read(List.of(text)).get(0);

        assertThat(line.path("Lag")).hasSize(100);
        assertThat(MetricLines.dimensions(line)).containsExactly("[\"Connection\",\"Dataflow\"]");
    }

    @Test
    void holdsNoIdAndNoValue() {
        world.linkedAda();

        world.ask("{'action':'explain','left':'C0001'}");
        world.sync();

        Set<String> secrets = Set.of("Ada", "ada@example.org", "C0001", TwinWorld.SECRET);
        assertThat(world.metricLines).isNotEmpty().noneMatch(line -> secrets.stream()
                .anyMatch(line::contains));
    }
}
