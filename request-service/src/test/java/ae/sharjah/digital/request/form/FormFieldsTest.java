package ae.sharjah.digital.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormFieldsTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree("""
        {"type": "object",
         "$defs": {"party": {"properties": {"name": {"type": "string"}, "parent": {"$ref": "#/$defs/party"}}},
                   "round": {"$ref": "#/$defs/round"}},
         "properties": {
           "notes": {"type": "string"},
           "address": {"type": "object", "properties": {"area": {"type": "string"}}},
           "rooms": {"type": "array", "items": {"properties": {"size": {"type": "integer"}}}},
           "a/b~c": {"type": "string"},
           "owner": {"$ref": "#/$defs/party"},
           "odd": {"$ref": "#/$defs/round"}},
         "if": {"properties": {"notes": {"const": "x"}}},
         "then": {"properties": {"why": {"type": "string"}}},
         "allOf": [{"properties": {"extra": {"type": "string"}}}]}
        """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes",
                "/address",
                "/address/area",
                "/rooms/0/size",
                "/rooms/12",
                "/a~1b~0c",
                "/owner/name",
                "/owner/parent/parent/name",
                "/why",
                "/extra"
            })
    void containsTheFieldsOfAForm(String pointer) {
        assertThat(FormFields.contains(SCHEMA, pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "notes",
                "/nowhere",
                "/address/street",
                "/rooms/x",
                "/rooms/0/colour",
                "/notes/more",
                "/a/b~c",
                "/a~2b",
                "/owner/age",
                "/notes/",
                "//notes"
            })
    void containsNoOtherFields(String pointer) {
        assertThat(FormFields.contains(SCHEMA, pointer)).isFalse();
    }

    @Test
    void terminatesForAFormWithCircularReferences() {
        assertThat(FormFields.contains(SCHEMA, "/odd/anything")).isFalse();
    }
}
