package dev.parley.systems.powerofficego;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatchTest {

    private static final RecordSchema SCHEMA =
            Customers.person(Duration.ZERO, Duration.ZERO).traits().schema();

    private final ObjectNode current = JsonNodeFactory.instance.objectNode();

    @Test
    void namesMembersByPointersInTheSystemsOwnSpelling() {
        current.putObject("mailAddress").put("city", "Bergen");

        assertThat(patch(change("mailaddress.city", "Oslo")))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/MailAddress/City\",\"value\":\"Oslo\"}]");
    }

    @Test
    void clearsByNull() {
        assertThat(patch(new Change(Path.of("PhoneNumber"), NullNode.getInstance())))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/PhoneNumber\",\"value\":null}]");
    }

    @Test
    void sendsAnAddressWholeWhereThereIsNone() {
        current.putNull("MailAddress");

        assertThat(patch(
                        change("MailAddress.City", "Oslo"),
                        change("MailAddress.ZipCode", "0150"),
                        new Change(Path.of("MailAddress.AddressLine2"), NullNode.getInstance())))
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/MailAddress\","
                        + "\"value\":{\"City\":\"Oslo\",\"ZipCode\":\"0150\"}}]");
    }

    @Test
    void doesNotClearInAnAddressThatIsNotThere() {
        Patch patch =
                Patch.of(current, List.of(new Change(Path.of("MailAddress.City"), NullNode.getInstance())), SCHEMA);

        assertThat(patch.isEmpty()).isTrue();
    }

    private String patch(Change... changes) {
        return Patch.of(current, List.of(changes), SCHEMA).text();
    }

    private static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }
}
