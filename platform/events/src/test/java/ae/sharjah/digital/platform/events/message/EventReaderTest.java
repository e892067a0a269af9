package ae.sharjah.digital.platform.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EventReaderTest {
    private final EventReader reader = new EventReader(JsonMapper.builder().build());

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            String id,
            boolean open,
            List<String> texts,
            @Nullable String note,
            @Nullable Map<String, Part> parts) {}

    @Test
    void readsWhatTheRecordRequiresAndIgnoresTheRest() {
        var data = read("{'id':'a','open':true,'texts':['b'],'parts':{'x':{'code':'c','more':1}},'later':[{}]}");
        assertThat(data).isEqualTo(new Data("a", true, List.of("b"), null, Map.of("x", new Part("c"))));
        assertThat(read("{'id':'a','open':false,'texts':[]}").note()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'id':null,'open':true,'texts':[]} | /id",
                "{'id':'a','open':null,'texts':[]} | /open",
                "{'id':'a','open':true,'texts':null} | /texts",
                "{'id':'a','open':true,'texts':['b',null]} | /texts/1",
                "{'id':'a','open':true,'texts':[],'note':null} | /note",
                "{'id':'a','open':true,'texts':[],'parts':{'x':null}} | /parts/x",
                "{'id':'a','open':true,'texts':[],'parts':{'x':{'code':null}}} | /parts/x/code",
                "{'id':'a','open':true,'texts':[],'later':{'deep':[null]}} | /later/deep/0"
            })
    void refusesANullAtAnyPlace(String data, String place) {
        assertThatThrownBy(() -> read(data))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("sample.v1 has a null at " + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'open':true,'texts':[]} | /id",
                "{'id':'a','open':true} | /texts",
                "{'id':'a','open':true,'texts':[],'parts':{'x':{}}} | /parts/*/code"
            })
    void refusesAMissingMember(String data, String place) {
        assertThatThrownBy(() -> read(data))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("sample.v1 has nothing at " + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{'id':'secret", "'secret'", "{'id':{'secret':1}}", "{'id':'secret','texts':[]}"})
    void refusesUnreadableDataWithoutQuotingIt(String data) {
        assertThatThrownBy(() -> read(data))
                .isInstanceOf(MalformedEventException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }

    private Data read(String data) {
        byte[] json = data.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read(
                new ReceivedEvent("1", "/a", "sample.v1", "b", 1, Instant.EPOCH, "t", "k", json, null), Data.class);
    }
}
