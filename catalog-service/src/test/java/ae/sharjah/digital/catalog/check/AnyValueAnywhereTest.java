package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands wherever, the gate answers with faults and never fails. */
class AnyValueAnywhereTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": 1}", "[]", "[1, null, {}]", "1e300", "null", "true", "\"x\""})
    void judgesAnyValueAnywhere(String value) {
        ObjectNode sound = Trial.sound();
        Trial.branched(sound);
        List<String> pointers = new ArrayList<>();
        gather(sound, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(100);
        for (String pointer : pointers) {
            assertThat(Trial.faults(service -> {
                        Trial.branched(service);
                        Trial.put(service, pointer, value);
                    }))
                    .as(pointer)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "fees", "audiences", "lifeEvents", "documents", "form/ui"})
    void tellsAnObjectThatShouldBeAList(String list) {
        assertThat(Trial.told(service -> Trial.put(service, "/" + list, "{\"a\": 1}")))
                .contains("/" + list + " type");
    }

    /** Texts by language are left out but for one: they are all read alike. */
    private static void gather(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(entry -> {
            String below = pointer + "/" + Faults.escaped(entry.getKey());
            boolean text = entry.getValue().has("ar") && !pointer.isEmpty();
            pointers.add(below);
            if (!text) {
                gather(entry.getValue(), below, pointers);
            }
        });
    }
}
