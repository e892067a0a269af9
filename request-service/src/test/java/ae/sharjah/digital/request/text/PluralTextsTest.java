package ae.sharjah.digital.request.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of problems and faults with a number, for 0, 1, 2, 3, 11 and 100. */
class PluralTextsTest {
    private static final int[] NUMBERS = {0, 1, 2, 3, 11, 100};

    private final PluralMessageSource texts = TextConfiguration.texts();

    private record Expected(String code, String language, String... lines) {
        @Override
        public String toString() {
            return code + " " + language;
        }
    }

    static Stream<Expected> printsTheFormOfEachNumber() {
        return Stream.of(
                new Expected(
                        "fault.form.minLength",
                        "ar",
                        "الحد الأدنى صفر حرف.",
                        "الحد الأدنى حرف واحد.",
                        "الحد الأدنى حرفان.",
                        "الحد الأدنى 3 أحرف.",
                        "الحد الأدنى 11 حرفًا.",
                        "الحد الأدنى 100 حرف."),
                new Expected(
                        "fault.form.minLength",
                        "en",
                        "At least 0 characters are needed.",
                        "At least 1 character is needed.",
                        "At least 2 characters are needed.",
                        "At least 3 characters are needed.",
                        "At least 11 characters are needed.",
                        "At least 100 characters are needed."),
                new Expected(
                        "fault.form.maxLength",
                        "ar",
                        "الحد الأقصى صفر حرف.",
                        "الحد الأقصى حرف واحد.",
                        "الحد الأقصى حرفان.",
                        "الحد الأقصى 3 أحرف.",
                        "الحد الأقصى 11 حرفًا.",
                        "الحد الأقصى 100 حرف."),
                new Expected(
                        "fault.form.maxLength",
                        "en",
                        "At most 0 characters are allowed.",
                        "At most 1 character is allowed.",
                        "At most 2 characters are allowed.",
                        "At most 3 characters are allowed.",
                        "At most 11 characters are allowed.",
                        "At most 100 characters are allowed."),
                new Expected(
                        "fault.form.minItems",
                        "ar",
                        "الحد الأدنى صفر عنصر.",
                        "الحد الأدنى عنصر واحد.",
                        "الحد الأدنى عنصران.",
                        "الحد الأدنى 3 عناصر.",
                        "الحد الأدنى 11 عنصرًا.",
                        "الحد الأدنى 100 عنصر."),
                new Expected(
                        "fault.form.minItems",
                        "en",
                        "At least 0 entries are needed.",
                        "At least 1 entry is needed.",
                        "At least 2 entries are needed.",
                        "At least 3 entries are needed.",
                        "At least 11 entries are needed.",
                        "At least 100 entries are needed."),
                new Expected(
                        "fault.form.maxItems",
                        "ar",
                        "الحد الأقصى صفر عنصر.",
                        "الحد الأقصى عنصر واحد.",
                        "الحد الأقصى عنصران.",
                        "الحد الأقصى 3 عناصر.",
                        "الحد الأقصى 11 عنصرًا.",
                        "الحد الأقصى 100 عنصر."),
                new Expected(
                        "fault.form.maxItems",
                        "en",
                        "At most 0 entries are allowed.",
                        "At most 1 entry is allowed.",
                        "At most 2 entries are allowed.",
                        "At most 3 entries are allowed.",
                        "At most 11 entries are allowed.",
                        "At most 100 entries are allowed."),
                new Expected(
                        "fault.size",
                        "ar",
                        "الحد الأقصى صفر قيمة.",
                        "الحد الأقصى قيمة واحدة.",
                        "الحد الأقصى قيمتان.",
                        "الحد الأقصى 3 قيم.",
                        "الحد الأقصى 11 قيمة.",
                        "الحد الأقصى 100 قيمة."),
                new Expected(
                        "fault.size",
                        "en",
                        "At most 0 entries are allowed.",
                        "At most 1 entry is allowed.",
                        "At most 2 entries are allowed.",
                        "At most 3 entries are allowed.",
                        "At most 11 entries are allowed.",
                        "At most 100 entries are allowed."),
                new Expected(
                        "problem.attachments-full.detail",
                        "ar",
                        "الحد الأقصى للطلب الواحد صفر ملف، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا.",
                        "الحد الأقصى للطلب الواحد ملف واحد، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا.",
                        "الحد الأقصى للطلب الواحد ملفان، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا.",
                        "الحد الأقصى للطلب الواحد 3 ملفات، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا.",
                        "الحد الأقصى للطلب الواحد 11 ملفًا، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا.",
                        "الحد الأقصى للطلب الواحد 100 ملف، وبحجم إجمالي 50 ميغابايت. احذف ملفًا أولًا."),
                new Expected(
                        "problem.attachments-full.detail",
                        "en",
                        "One request can have at most 0 files of 50 MB together. Delete one first.",
                        "One request can have at most 1 file of 50 MB together. Delete one first.",
                        "One request can have at most 2 files of 50 MB together. Delete one first.",
                        "One request can have at most 3 files of 50 MB together. Delete one first.",
                        "One request can have at most 11 files of 50 MB together. Delete one first.",
                        "One request can have at most 100 files of 50 MB together. Delete one first."),
                new Expected(
                        "problem.rating-closed.detail",
                        "ar",
                        "لا يمكن تعديل التقييم.",
                        "يمكن تعديل التقييم خلال يوم واحد.",
                        "يمكن تعديل التقييم خلال يومين.",
                        "يمكن تعديل التقييم خلال 3 أيام.",
                        "يمكن تعديل التقييم خلال 11 يومًا.",
                        "يمكن تعديل التقييم خلال 100 يوم."),
                new Expected(
                        "problem.rating-closed.detail",
                        "en",
                        "A rating can be changed for 0 days.",
                        "A rating can be changed for 1 day.",
                        "A rating can be changed for 2 days.",
                        "A rating can be changed for 3 days.",
                        "A rating can be changed for 11 days.",
                        "A rating can be changed for 100 days."),
                new Expected(
                        "problem.complaints-full.detail",
                        "ar",
                        "لا تُقبل شكاوى بشأن هذا الطلب.",
                        "لا تنتظر الرد أكثر من شكوى واحدة بشأن طلب واحد.",
                        "لا تنتظر الرد أكثر من شكويين بشأن طلب واحد.",
                        "لا تنتظر الرد أكثر من 3 شكاوى بشأن طلب واحد.",
                        "لا تنتظر الرد أكثر من 11 شكوى بشأن طلب واحد.",
                        "لا تنتظر الرد أكثر من 100 شكوى بشأن طلب واحد."),
                new Expected(
                        "problem.complaints-full.detail",
                        "en",
                        "At most 0 complaints about one request can wait for an answer.",
                        "At most 1 complaint about one request can wait for an answer.",
                        "At most 2 complaints about one request can wait for an answer.",
                        "At most 3 complaints about one request can wait for an answer.",
                        "At most 11 complaints about one request can wait for an answer.",
                        "At most 100 complaints about one request can wait for an answer."));
    }

    @ParameterizedTest
    @MethodSource
    void printsTheFormOfEachNumber(Expected expected) {
        assertThat(Arrays.stream(NUMBERS)
                        .mapToObj(number -> texts.getMessage(
                                expected.code(), new Object[] {number, 50}, Locale.of(expected.language())))
                        .toList())
                .containsExactly(expected.lines());
    }

    @Test
    void acceptsLimitsThatASchemaStatesAsText() {
        assertThat(texts.getMessage("fault.form.maxLength", new Object[] {"2"}, Locale.of("ar")))
                .isEqualTo("الحد الأقصى حرفان.");
    }
}
