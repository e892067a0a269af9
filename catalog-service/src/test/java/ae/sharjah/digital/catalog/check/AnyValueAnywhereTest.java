package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that the publication check reports faults and never throws, for any value at any place. */
class AnyValueAnywhereTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": 1}", "[]", "[1, null, {}]", "1e300", "null", "true", "\"x\""})
    void reportsFaultsForAnyValueAnywhere(String value) {
        ObjectNode sound = PublicationCheckFixture.validDescription();
        PublicationCheckFixture.addBranches(sound);
        List<String> pointers = new ArrayList<>();
        collect(sound, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(100);
        for (String pointer : pointers) {
            assertThat(PublicationCheckFixture.faults(service -> {
                        PublicationCheckFixture.addBranches(service);
                        PublicationCheckFixture.put(service, pointer, value);
                    }))
                    .as(pointer)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "fees", "audiences", "lifeEvents", "documents", "form/ui"})
    void reportsAnObjectInPlaceOfAList(String list) {
        assertThat(PublicationCheckFixture.faultTexts(
                        service -> PublicationCheckFixture.put(service, "/" + list, "{\"a\": 1}")))
                .contains("/" + list + " type");
    }

    /** Collects all pointers, but skips the languages of texts except the first text, because all are read alike. */
    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(entry -> {
            String below = JsonPointers.append(pointer, entry.getKey());
            boolean text = entry.getValue().has("ar") && !pointer.isEmpty();
            pointers.add(below);
            if (!text) {
                collect(entry.getValue(), below, pointers);
            }
        });
    }
}
