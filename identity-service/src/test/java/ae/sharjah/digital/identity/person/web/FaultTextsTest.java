package ae.sharjah.digital.identity.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts with a number: they count no noun, so that one form is correct for every number in both languages. */
class FaultTextsTest {
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    FaultTextsTest() {
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 11, 100})
    void statesTheMaximumInOneFormForEveryNumber(int number) {
        String english = texts.getMessage("fault.too-many", new Object[] {number}, Locale.ENGLISH);
        String arabic = texts.getMessage("fault.too-many", new Object[] {number}, Locale.of("ar"));
        System.out.println(number + ": " + english + " | " + arabic);
        assertThat(english).isEqualTo("The maximum number of entries is " + number + ".");
        assertThat(arabic).startsWith("الحد الأقصى لعدد العناصر هو ").endsWith(".");
    }
}
