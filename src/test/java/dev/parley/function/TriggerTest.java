package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TriggerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> events() {
        return Stream.of(
                arguments("{'version':'2.0','requestContext':{'http':{'method':'POST'}}}", Trigger.Http.class),
                arguments("{'version':'2.0','requestContext':{'http':{}},'action':'sync'}", Trigger.Http.class),
                arguments(
                        "{'version':'2.0','requestContext':{'http':{}},'detail-type':'x','source':'aws.events'}",
                        Trigger.Http.class),
                arguments("{'version':'1.0','requestContext':{},'httpMethod':'POST'}", Trigger.Unknown.class),
                arguments("{'version':'1.0','httpMethod':'POST','action':'sync'}", Trigger.Unknown.class),
                arguments("{'version':'2.0','requestContext':{'http':'POST'},'action':'sync'}", Trigger.Unknown.class),
                arguments("{'version':'2.0','requestContext':[],'action':'sync'}", Trigger.Unknown.class),
                arguments("{'requestContext':null,'action':'sync'}", Trigger.Unknown.class),
                arguments(
                        "{'version':'0','detail-type':'Scheduled Event','source':'aws.events'}",
                        Trigger.Scheduled.class),
                arguments("{'detail-type':'Scheduled Event','source':'aws.scheduler'}", Trigger.Scheduled.class),
                arguments("{'detail-type':'Object Created','source':'aws.s3'}", Trigger.Unknown.class),
                arguments("{'detail-type':'x','source':'someone','action':'sync'}", Trigger.Unknown.class),
                arguments("{'detail-type':7,'source':'aws.events'}", Trigger.Unknown.class),
                arguments("{'action':'sync','scheduled':true}", Trigger.Scheduled.class),
                arguments("{'action':'sync','scheduled':'2030-01-01T00:00:00Z'}", Trigger.Scheduled.class),
                arguments("{'action':'sync','scheduled':null}", Trigger.Direct.class),
                arguments("{'action':'sync','scheduled':false}", Trigger.Direct.class),
                arguments("{'action':'sync'}", Trigger.Direct.class),
                arguments("{'action':'no such thing'}", Trigger.Direct.class),
                arguments("{'action':7}", Trigger.Direct.class),
                arguments("{'action':null}", Trigger.Direct.class),
                arguments("{}", Trigger.Unknown.class),
                arguments("{'Records':[]}", Trigger.Unknown.class),
                arguments("[]", Trigger.Unknown.class),
                arguments("[{'action':'sync'}]", Trigger.Unknown.class),
                arguments("null", Trigger.Unknown.class),
                arguments("'sync'", Trigger.Unknown.class),
                arguments("7", Trigger.Unknown.class),
                arguments("true", Trigger.Unknown.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsAnEventByItsShape(String event, Class<? extends Trigger> kind) throws Exception {
        assertThat(Trigger.of(JSON.readTree(event.replace('\'', '"')))).isInstanceOf(kind);
    }

    @Test
    void takesNothingAtAllForNoEvent() {
        assertThat(Trigger.of(null)).isInstanceOf(Trigger.Unknown.class);
        assertThat(Trigger.of(JSON.missingNode())).isInstanceOf(Trigger.Unknown.class);
    }

    @Test
    void takesASchedulesOwnEventForASync() throws Exception {
        JsonNode event = JSON.readTree("{\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\"}");

        Trigger trigger = Trigger.of(event);

        assertThat(((Trigger.Scheduled) trigger).request().path("action").asText())
                .isEqualTo("sync");
    }
}
