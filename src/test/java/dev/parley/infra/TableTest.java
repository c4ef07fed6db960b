package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.list;
import static dev.parley.infra.CloudTemplate.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.links.Tables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

@DisplayName("The table of the template")
class TableTest {

    private static final Map<String, Object> DEPLOYED =
            Stacks.shipped().root().properties("AWS::DynamoDB::Table").get("Links");

    private static final AskedTable LOCAL = new AskedTable();

    static {
        Tables.create(LOCAL, "any");
    }

    @Test
    @DisplayName("has the keys, the index and the billing of the table that tests and the playground run on")
    void hasTheKeysAndTheIndexOfTheLocalTable() {
        CreateTableRequest local = LOCAL.table;

        assertThat(keys(DEPLOYED.get("KeySchema"))).isEqualTo(keys(local.keySchema()));
        assertThat(pairs(DEPLOYED.get("AttributeDefinitions"), "AttributeName", "AttributeType"))
                .containsExactlyInAnyOrderElementsOf(local.attributeDefinitions().stream()
                        .map(of -> of.attributeName() + " " + of.attributeTypeAsString())
                        .toList());
        assertThat(DEPLOYED.get("BillingMode")).isEqualTo(local.billingModeAsString());
        assertThat(list(DEPLOYED.get("GlobalSecondaryIndexes"))).hasSameSizeAs(local.globalSecondaryIndexes());
        Map<String, Object> index =
                map(list(DEPLOYED.get("GlobalSecondaryIndexes")).get(0));
        var localIndex = local.globalSecondaryIndexes().get(0);
        assertThat(index.get("IndexName")).isEqualTo(localIndex.indexName());
        assertThat(keys(index.get("KeySchema"))).isEqualTo(keys(localIndex.keySchema()));
        assertThat(map(index.get("Projection")))
                .containsEntry("ProjectionType", localIndex.projection().projectionTypeAsString())
                .containsEntry("NonKeyAttributes", localIndex.projection().nonKeyAttributes());
    }

    @Test
    @DisplayName("lets the same items expire")
    void letsTheSameItemsExpire() {
        assertThat(map(DEPLOYED.get("TimeToLiveSpecification")))
                .containsEntry(
                        "AttributeName", LOCAL.expiry.timeToLiveSpecification().attributeName())
                .containsEntry("Enabled", true);
    }

    private static List<String> keys(Object schema) {
        return pairs(schema, "AttributeName", "KeyType").toList();
    }

    private static List<String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                .toList();
    }

    private static Stream<String> pairs(Object all, String first, String second) {
        return list(all).stream().map(one -> map(one).get(first) + " " + map(one).get(second));
    }
}
