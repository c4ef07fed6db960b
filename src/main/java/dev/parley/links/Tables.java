package dev.parley.links;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the link store's table, for local use and tests; a deployment makes the same by its template. */
public final class Tables {

    private Tables() {}

    /** On demand, with the index of what is due and with expiry; waits for it. Leaves an existing one alone. */
    public static void create(DynamoDbClient client, String name) {
        try {
            client.createTable(request -> request.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(Attr.PK), text(Attr.SK), text(Attr.GROUP), text(Attr.AT))
                    .keySchema(schema(Attr.PK, Attr.SK))
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                            .indexName(Attr.INDEX)
                            .keySchema(schema(Attr.GROUP, Attr.AT))
                            .projection(Projection.builder()
                                    .projectionType(ProjectionType.INCLUDE)
                                    .nonKeyAttributes(Attr.PROBLEM)
                                    .build())
                            .build()));
        } catch (ResourceInUseException e) {
            return;
        }
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
        client.updateTimeToLive(request -> request.tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName(Attr.TTL).enabled(true)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> schema(String partition, String sort) {
        return List.of(key(partition, KeyType.HASH), key(sort, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
