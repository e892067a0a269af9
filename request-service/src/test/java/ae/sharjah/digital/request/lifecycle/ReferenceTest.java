package ae.sharjah.digital.request.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Random random = new Random(7);

    @Test
    void isValidWithAndWithoutHyphensInUpperAndLowerCase() {
        String reference = Reference.generate(random);

        assertThat(reference).matches("SD-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]");
        assertThat(Reference.isValid(reference)).isTrue();
        assertThat(Reference.isValid(reference.replace("-", "").toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void detectsEveryWrongCharacter() {
        String bare = Reference.generate(random).replace("-", "");
        for (int i = 2; i < bare.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != bare.charAt(i)) {
                    String wrong = bare.substring(0, i) + other + bare.substring(i + 1);
                    assertThat(Reference.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @Test
    void detectsExchangedNeighbours() {
        for (int round = 0; round < 200; round++) {
            String bare = Reference.generate(random).replace("-", "");
            for (int i = 2; i < bare.length() - 2; i++) {
                if (bare.charAt(i) != bare.charAt(i + 1)) {
                    String wrong = bare.substring(0, i) + bare.charAt(i + 1) + bare.charAt(i) + bare.substring(i + 2);
                    assertThat(Reference.isValid(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @Test
    void rejectsOtherTexts() {
        assertThat(Reference.isValid("")).isFalse();
        assertThat(Reference.isValid("SD-1234-5678")).isFalse();
        assertThat(Reference.isValid("XX-1234-5678-9")).isFalse();
    }

    @Test
    void parsesTheFormsThatPeopleWrite() {
        String reference = Reference.generate(random);
        for (String written : new String[] {
            reference,
            reference.toLowerCase(Locale.ROOT),
            reference.replace("-", " "),
            reference.replace("-", ""),
            reference.substring(3),
            "\u200f" + reference.replace('-', '\u2013') + "\u00a0"
        }) {
            assertThat(Reference.parse(written)).as(written).hasValue(reference);
        }
        assertThat(Reference.parse("SD-\u0661\u0661\u0661\u0661-\u06f1\u06f1\u06f1\u06f1-1"))
                .hasValue("SD-1111-1111-1");
        assertThat(Reference.parse(reference + "1")).isEmpty();
        assertThat(Reference.parse("")).isEmpty();
    }
}
