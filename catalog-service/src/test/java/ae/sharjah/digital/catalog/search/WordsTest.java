package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "إيجار, ايجار",
        "أرض, ارض",
        "آلة, اله",
        "رخصة, رخصه",
        "مستشفى, مستشفي",
        "كَهْرَبَاء, كهربا",
        "كهـــرباء, كهرباء",
        "هيئة, هييه",
        "مسؤول, مسوول",
        "کهرباء, كهرباء",
        "٢٠٢٦, 2026",
        "۲۰۲۶, 2026",
        "Café, cafe",
        "ＬＩＣＥＮＣＥ, licence",
        "ﻛﻬﺮﺑﺎء, كهرباء",
        "city's, city"
    })
    void writesEveryWordOneWay(String one, String other) {
        assertThat(Words.forms(one)).isEqualTo(Words.forms(other));
    }

    @ParameterizedTest
    @CsvSource({
        "الكهرباء, كهرباء",
        "بالكهرباء, كهرباء",
        "والكهرباء, كهرباء",
        "للكهرباء, كهرباء",
        "الماء, ماء",
        "مخالفات, مخالفة",
        "سيارات, سيارة",
        "renewing, renewal",
        "licences, licence",
        "connected, connection"
    })
    void bringsInflectedWordsTogether(String one, String other) {
        assertThat(Stems.of(Words.forms(one))).isEqualTo(Stems.of(Words.forms(other)));
    }

    @ParameterizedTest
    @CsvSource({"مخالفات, مخلفات", "والدي, دي", "ماء, ما", "مواقف, موقع", "parking, park"})
    void keepsWordsOfOtherMeaningApart(String one, String other) {
        assertThat(Stems.of(Words.forms(one))).isNotEqualTo(Stems.of(Words.forms(other)));
    }

    @ParameterizedTest
    @CsvSource({"وتحتاج, true", "وأريد, true", "تحتاج, true", "وصل, false", "وكالة, false"})
    void knowsAStopWordAfterAnAndWrittenOntoIt(String word, boolean stop) {
        assertThat(StopWords.contain(Words.forms(word))).isEqualTo(stop);
    }

    @Test
    void tellsWhereAWordStands() {
        String text = "دفع «الفاتورة» — pay\u200F now";
        assertThat(Words.in(text).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList())
                .containsExactly("دفع", "الفاتورة", "pay", "now");
    }

    @Test
    void separatesTheAlphabetsInOneWord() {
        assertThat(Words.forms("الـsewa")).isEqualTo("ال sewa");
    }

    @Test
    void bringsArabicInLatinLettersTogetherWithTheArabic() {
        assertThat(Sounds.of("fatoora")).isEqualTo(Sounds.of(Words.forms("فاتورة")));
        assertThat(Sounds.of("rukhsah")).isEqualTo(Sounds.of(Words.forms("رخصة")));
        assertThat(Sounds.of("shahadat")).isEqualTo(Sounds.of(Words.forms("شهادات")));
    }

    @Test
    void readsWhatWasTypedOnTheOtherKeyboard() {
        assertThat(Keyboards.other("j[]d]")).isEqualTo("تجديد");
        assertThat(Keyboards.other("ثمثؤفقهؤهفغ")).isEqualTo("electricity");
    }
}
