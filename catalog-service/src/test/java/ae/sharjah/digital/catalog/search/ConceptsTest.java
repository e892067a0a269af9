package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private final Concepts concepts = new Concepts(List.of(
            "licence: رخصة, licence", "driving-licence: رخصة قيادة, ليسن, driving licence", "drive: driving, قيادة"));

    @Test
    void namesOneThingInBothLanguagesAndInEverydayWords() {
        for (String words : List.of("رخصة القيادة", "الليسن", "driving licences")) {
            assertThat(concepts.in(stems(words)))
                    .as(words)
                    .anyMatch(mention -> mention.things().contains("#driving-licence"));
        }
    }

    @Test
    void seesTheLongerNameBeforeThoseWithinIt() {
        List<String> row = stems("renew driving licence");
        assertThat(Concepts.named(row, concepts.in(row))).containsExactly("renew", "#driving-licence");
    }

    @Test
    void refusesPhrasesThatWouldStandForTooMuch() {
        assertThatThrownBy(() -> new Concepts(List.of("free: no fee", "home: في البيت, the")))
                .hasMessageContainingAll("no fee of #free", "في البيت of #home", "the of #home");
        assertThatThrownBy(() -> new Concepts(List.of("no colon"))).hasMessageContaining("no colon");
    }

    private static List<String> stems(String text) {
        return Arrays.stream(Words.forms(text).split(" ")).map(Stems::of).toList();
    }
}
