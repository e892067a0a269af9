package ae.sharjah.digital.catalog.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

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
    void normalizesSpellingVariants(String one, String other) {
        assertThat(Tokenizer.normalize(one)).isEqualTo(Tokenizer.normalize(other));
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
    void reducesInflectedFormsToOneStem(String one, String other) {
        assertThat(Stemmer.stem(Tokenizer.normalize(one))).isEqualTo(Stemmer.stem(Tokenizer.normalize(other)));
    }

    @ParameterizedTest
    @CsvSource({"مخالفات, مخلفات", "والدي, دي", "ماء, ما", "مواقف, موقع", "parking, park"})
    void doesNotMergeWordsWithDifferentMeanings(String one, String other) {
        assertThat(Stemmer.stem(Tokenizer.normalize(one))).isNotEqualTo(Stemmer.stem(Tokenizer.normalize(other)));
    }

    @ParameterizedTest
    @CsvSource({"وتحتاج, true", "وأريد, true", "تحتاج, true", "وصل, false", "وكالة, false"})
    void recognizesAStopWordWithAnAttachedAnd(String word, boolean stop) {
        assertThat(StopWords.contains(Tokenizer.normalize(word))).isEqualTo(stop);
    }

    @Test
    void returnsThePositionOfEachToken() {
        String text = "دفع «الفاتورة» — pay\u200F now";
        assertThat(Tokenizer.tokenize(text).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList())
                .containsExactly("دفع", "الفاتورة", "pay", "now");
    }

    @Test
    void splitsAWordWhereTheScriptChanges() {
        assertThat(Tokenizer.normalize("الـsewa")).isEqualTo("ال sewa");
    }

    @Test
    void transliteratedAndArabicWordsHaveTheSamePhoneticKey() {
        assertThat(PhoneticKey.of("fatoora")).isEqualTo(PhoneticKey.of(Tokenizer.normalize("فاتورة")));
        assertThat(PhoneticKey.of("rukhsah")).isEqualTo(PhoneticKey.of(Tokenizer.normalize("رخصة")));
        assertThat(PhoneticKey.of("shahadat")).isEqualTo(PhoneticKey.of(Tokenizer.normalize("شهادات")));
    }

    @Test
    void convertsTextTypedWithTheWrongKeyboardLayout() {
        assertThat(KeyboardLayouts.switchLayout("j[]d]")).isEqualTo("تجديد");
        assertThat(KeyboardLayouts.switchLayout("ثمثؤفقهؤهفغ")).isEqualTo("electricity");
    }
}
