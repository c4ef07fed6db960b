package dev.parley.links;

import static dev.parley.links.LinksFixture.CLOCK;
import static dev.parley.links.LinksFixture.LATER;
import static dev.parley.links.LinksFixture.NOW;
import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.intent;
import static dev.parley.links.LinksFixture.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import dev.parley.sync.StoreFailure;
import dev.parley.sync.Written;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the table does when DynamoDB does not answer, or not as hoped. */
class StoreFailureTest {

    private final PairKey pair = new PairKey("connection-" + UUID.randomUUID(), "flow", "customer");
    private final Links links = LocalTable.shared().links(CLOCK);

    private static Links through(ExecutionInterceptor interceptor) {
        return LocalTable.links(LocalTable.shared().client(interceptor), CLOCK);
    }

    @Test
    void namesOperationAndTableWhenNobodyListens() {
        DynamoDbClient client = LocalTable.client(URI.create("http://127.0.0.1:1"));
        Links unreachable = LocalTable.links(client, CLOCK);

        assertThatThrownBy(() -> unreachable.find(pair, Side.LEFT, "secret-id"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("find")
                .hasMessageContaining(LocalTable.NAME)
                .hasMessageNotContaining("secret-id");
    }

    @Test
    void tellsThatTheTableIsMissing() {
        Links missing = new DynamoLinks(LocalTable.shared().client, "other", CLOCK, LocalTable.random());

        assertThatThrownBy(() -> missing.run(pair))
                .isInstanceOf(StoreFailure.class)
                .hasMessage("run: there is no table other; create it or correct its name");
    }

    @Test
    void namesTheReasonOfARefusal() {
        Links throttled = through(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                throw ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ProvisionedThroughputExceededException")
                                .build())
                        .build();
            }
        });

        assertThatThrownBy(() -> throttled.markDue(pair, Side.LEFT, "L1", NOW, "webhook"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("markDue")
                .hasMessageContaining("ProvisionedThroughputExceededException");
    }

    @Test
    void readsTheRestOfABatchThatWasCutShort() {
        List<String> ids = IntStream.range(0, 5).mapToObj(n -> "L" + n).toList();
        ids.forEach(id -> links.claim(pair, Entry.absent(Side.LEFT, id), claim(Side.LEFT, id)));
        AtomicInteger answers = new AtomicInteger();
        Links cut = through(new ExecutionInterceptor() {
            @Override
            public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
                return answers.getAndIncrement() == 0
                        ? withoutFirst(
                                (BatchGetItemRequest) context.request(), (BatchGetItemResponse) context.response())
                        : context.response();
            }
        });

        Map<String, Entry> found = cut.findAll(pair, Side.LEFT, ids);

        assertThat(found.values()).allSatisfy(entry -> assertThat(entry.state()).isEqualTo(Entry.State.CLAIMED));
        assertThat(cut.calls().reads()).isEqualTo(2);
    }

    private static BatchGetItemResponse withoutFirst(BatchGetItemRequest request, BatchGetItemResponse answer) {
        List<Map<String, AttributeValue>> items = answer.responses().get(LocalTable.NAME);
        Map<String, AttributeValue> first = items.get(0);
        KeysAndAttributes rest = request.requestItems().get(LocalTable.NAME).toBuilder()
                .keys(List.of(Map.of("pk", first.get("pk"), "sk", first.get("sk"))))
                .build();
        return answer.toBuilder()
                .responses(Map.of(LocalTable.NAME, items.subList(1, items.size())))
                .unprocessedKeys(Map.of(LocalTable.NAME, rest))
                .build();
    }

    @Test
    void waitsForAnotherTransaction() {
        Links busy = through(conflicting(2));

        Written<Entry> claimed = busy.claim(pair, Entry.absent(Side.LEFT, "L1"), claim(Side.LEFT, "L1"));

        assertThat(claimed.done()).isTrue();
        assertThat(busy.calls().writes()).isEqualTo(3);
    }

    @Test
    void doesNotWaitForOtherTransactionsForEver() {
        Links busy = through(conflicting(Integer.MAX_VALUE));

        assertThatThrownBy(() -> busy.claim(pair, Entry.absent(Side.LEFT, "L1"), claim(Side.LEFT, "L1")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("claim");
    }

    private static ExecutionInterceptor conflicting(int times) {
        AtomicInteger sent = new AtomicInteger();
        return new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                if (context.request() instanceof TransactWriteItemsRequest && sent.getAndIncrement() < times) {
                    throw TransactionCanceledException.builder()
                            .awsErrorDetails(AwsErrorDetails.builder()
                                    .errorCode("TransactionCanceledException")
                                    .build())
                            .cancellationReasons(CancellationReason.builder()
                                    .code("TransactionConflict")
                                    .build())
                            .build();
                }
            }
        };
    }

    /** The SDK sends again what failed; what it sent first has taken effect. */
    private static ExecutionInterceptor losingTheFirstAnswer() {
        AtomicInteger answers = new AtomicInteger();
        return new ExecutionInterceptor() {
            @Override
            public SdkHttpResponse modifyHttpResponse(
                    Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
                return answers.getAndIncrement() == 0
                        ? context.httpResponse().toBuilder().statusCode(500).build()
                        : context.httpResponse();
            }
        };
    }

    @Test
    void knowsItsOwnIntentAgainWhenTheAnswerWasLost() {
        Link link = links.link(
                        pair,
                        Entry.absent(Side.LEFT, "L1"),
                        Entry.absent(Side.RIGHT, "R1"),
                        link("L1", "R1"),
                        List.of())
                .stored()
                .orElseThrow();
        Links lossy = through(losingTheFirstAnswer());

        Written<Link> intended = lossy.intend(pair, link, intent("i1", LATER));

        assertThat(intended.stored())
                .contains(links.find(pair, Side.LEFT, "L1").link().orElseThrow());
    }

    @Test
    void knowsItsOwnClaimAgainWhenTheAnswerWasLost() {
        Links lossy = through(losingTheFirstAnswer());

        Written<Entry> claimed = lossy.claim(pair, Entry.absent(Side.LEFT, "L1"), claim(Side.LEFT, "L1"));

        assertThat(claimed.stored()).contains(links.find(pair, Side.LEFT, "L1"));
    }

    @Test
    void knowsItsOwnLeaseAgainWhenTheAnswerWasLost() {
        Links lossy = through(losingTheFirstAnswer());

        Written<RunState> saved = lossy.saveRun(pair, RunState.NONE, RunState.NONE, Optional.empty(), Optional.empty());

        assertThat(saved.stored().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void passesOverWhatHasExpiredButIsNotRemovedYet() {
        SeenPage page = new SeenPage("run1", Side.LEFT, 0, List.of(1L));
        links.saveRun(pair, RunState.NONE, RunState.NONE, Optional.of(page), Optional.empty());
        Links muchLater = LocalTable.shared().links(Clock.offset(CLOCK, Duration.ofDays(400)));

        assertThat(links.seen(pair, "run1", Side.LEFT).hashes()).containsExactly(1L);
        assertThat(muchLater.seen(pair, "run1", Side.LEFT).hashes()).isEmpty();
    }
}
