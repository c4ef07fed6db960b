package dev.parley.links;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * How a table is made, against how the store needs it. Each is empty where it cannot be told.
 *
 * @param exists whether there is such a table
 * @param keys whether its key is the one needed
 * @param index whether the index of what is due is there, with its key
 * @param expiry whether what has expired is removed by DynamoDB
 */
public record TableState(
        Optional<Boolean> exists, Optional<Boolean> keys, Optional<Boolean> index, Optional<Boolean> expiry) {

    private static final List<String> KEYS = List.of(Attr.PK, Attr.SK);

    /** Asks DynamoDB; needs {@code dynamodb:DescribeTable} and {@code DescribeTimeToLive}, or tells nothing. */
    public static TableState of(DynamoDbClient client, String name) {
        try {
            TableDescription table =
                    client.describeTable(request -> request.tableName(name)).table();
            return new TableState(
                    Optional.of(true),
                    Optional.of(names(table.keySchema()).equals(KEYS)),
                    Optional.of(table.globalSecondaryIndexes().stream().anyMatch(TableState::isOurs)),
                    expiry(client, name));
        } catch (ResourceNotFoundException e) {
            return told(Optional.of(false));
        } catch (SdkException e) {
            return told(Optional.empty());
        }
    }

    private static TableState told(Optional<Boolean> exists) {
        return new TableState(exists, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean isOurs(GlobalSecondaryIndexDescription index) {
        return index.indexName().equals(Attr.INDEX) && names(index.keySchema()).equals(List.of(Attr.GROUP, Attr.AT));
    }

    private static Optional<Boolean> expiry(DynamoDbClient client, String name) {
        try {
            var expiry = client.describeTimeToLive(request -> request.tableName(name))
                    .timeToLiveDescription();
            boolean on = expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                    || expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
            return Optional.of(on && Attr.TTL.equals(expiry.attributeName()));
        } catch (DynamoDbException e) {
            return Optional.empty();
        }
    }

    private static List<String> names(List<KeySchemaElement> keys) {
        return keys.stream().map(KeySchemaElement::attributeName).toList();
    }
}
