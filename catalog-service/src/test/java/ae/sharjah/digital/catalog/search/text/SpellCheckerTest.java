package ae.sharjah.digital.catalog.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellCheckerTest {
    private static final String[] WORDS = {
        "electricity", "certificate", "licence", "rent", "كهربا", "شهاده", "استشاره", "مواقف", "تجديد"
    };

    @ParameterizedTest
    @CsvSource({
        "electricty, electricity",
        "eletcricity, electricity",
        "elektricitty, electricity",
        "certifcate, certificate",
        "cretificate, certificate",
        "lisence, licence",
        "licens, licence",
        "rant, rent",
        "شهداه, شهاده",
        "استشره, استشاره",
        "استثاره, استشاره",
        "تجدد, تجديد"
    })
    void correctsTypingErrors(String typed, String meant) {
        assertThat(new SpellChecker(WORDS).corrections(typed))
                .extracting(SpellChecker.Correction::word)
                .first()
                .isEqualTo(meant);
    }

    @Test
    void returnsNoCorrectionForDistantOrShortWords() {
        var spelling = new SpellChecker(WORDS);
        for (String typed : List.of("xylophone", "ren", "", "زرافه", "e".repeat(200))) {
            assertThat(spelling.corrections(typed)).as(typed).isEmpty();
        }
    }

    /** Compares the result with an exhaustive comparison against every word. */
    @Test
    void findsEveryWordWithinOneError() {
        var random = new Random(3);
        var words = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            var word = new StringBuilder();
            for (int length = 4 + random.nextInt(9); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(6)));
            }
            words.add(word.toString());
        }
        String[] all = words.stream().distinct().toArray(String[]::new);
        var spelling = new SpellChecker(all);
        for (int i = 0; i < 500; i++) {
            String word = all[random.nextInt(all.length)];
            int at = 1 + random.nextInt(word.length() - 1);
            String typed = word.substring(0, at) + 'z' + word.substring(at + random.nextInt(2));
            float best = Float.MAX_VALUE;
            for (String other : all) {
                best = Math.min(best, EditDistance.cost(typed, other, 1));
            }
            assertThat(spelling.corrections(typed)).as(typed).isNotEmpty();
            assertThat(spelling.corrections(typed).getFirst().cost()).as(typed).isEqualTo(best);
        }
    }
}
