package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountedNounTest {
    private static final long[] COUNTS = {0, 1, 2, 3, 11, 100};

    @Test
    void inflectsEnglishNouns() {
        assertThat(texts(CountedNoun.DAYS, "en"))
                .containsExactly("0 days", "1 day", "2 days", "3 days", "11 days", "100 days");
        assertThat(texts(CountedNoun.KILOBYTES, "en"))
                .containsExactly("0 KB", "1 KB", "2 KB", "3 KB", "11 KB", "100 KB");
        assertThat(texts(CountedNoun.CHARACTERS, "en"))
                .containsExactly(
                        "0 characters",
                        "1 character",
                        "2 characters",
                        "3 characters",
                        "11 characters",
                        "100 characters");
        assertThat(texts(CountedNoun.FURTHER_FAULTS, "en"))
                .containsExactly(
                        "0 further faults",
                        "1 further fault",
                        "2 further faults",
                        "3 further faults",
                        "11 further faults",
                        "100 further faults");
    }

    @Test
    void inflectsArabicNouns() {
        assertThat(texts(CountedNoun.DAYS, "ar"))
                .containsExactly("0 يوم", "يوم واحد", "يومين", "3 أيام", "11 يومًا", "100 يوم");
        assertThat(texts(CountedNoun.KILOBYTES, "ar"))
                .containsExactly(
                        "0 كيلوبايت", "كيلوبايت واحد", "2 كيلوبايت", "3 كيلوبايت", "11 كيلوبايت", "100 كيلوبايت");
        assertThat(texts(CountedNoun.CHARACTERS, "ar"))
                .containsExactly("0 حرف", "حرف واحد", "حرفين", "3 أحرف", "11 حرفًا", "100 حرف");
        assertThat(texts(CountedNoun.FURTHER_FAULTS, "ar"))
                .containsExactly("0 خطأ آخر", "خطأ آخر", "خطأين آخرين", "3 أخطاء أخرى", "11 خطأً آخر", "100 خطأ آخر");
    }

    private static List<String> texts(CountedNoun noun, String language) {
        return LongStream.of(COUNTS)
                .boxed()
                .flatMap(count -> Stream.ofNullable(noun.counted(count).texts().get(language)))
                .toList();
    }
}
