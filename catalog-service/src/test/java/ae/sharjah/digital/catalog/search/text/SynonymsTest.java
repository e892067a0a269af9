package ae.sharjah.digital.catalog.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private final Synonyms synonyms = new Synonyms(List.of(
            "licence: رخصة, licence", "driving-licence: رخصة قيادة, ليسن, driving licence", "drive: driving, قيادة"));

    @Test
    void findsAConceptInBothLanguagesAndInColloquialWords() {
        for (String words : List.of("رخصة القيادة", "الليسن", "driving licences")) {
            assertThat(synonyms.mentions(stems(words)))
                    .as(words)
                    .anyMatch(mention -> mention.concepts().contains("#driving-licence"));
        }
    }

    @Test
    void prefersTheLongestPhrase() {
        List<String> row = stems("renew driving licence");
        assertThat(Synonyms.replaceMentions(row, synonyms.mentions(row))).containsExactly("renew", "#driving-licence");
    }

    @Test
    void rejectsPhrasesWithTooFewMeaningfulWords() {
        assertThatThrownBy(() -> new Synonyms(List.of("free: no fee", "home: في البيت, the")))
                .hasMessageContainingAll("no fee of #free", "في البيت of #home", "the of #home");
        assertThatThrownBy(() -> new Synonyms(List.of("no colon"))).hasMessageContaining("no colon");
    }

    private static List<String> stems(String text) {
        return Arrays.stream(Tokenizer.normalize(text).split(" "))
                .map(Stemmer::stem)
                .toList();
    }
}
