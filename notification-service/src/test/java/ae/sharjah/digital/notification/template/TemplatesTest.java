package ae.sharjah.digital.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class TemplatesTest {
    private static Templates of(String yaml) {
        return new Templates(
                new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), List.of("a.b"), Set.of("count"));
    }

    @Test
    void fillsInEachLanguageItsOwnValues() {
        var templates = of("""
                version: 3
                a:
                  b:
                    title: {ar: ع, en: t}
                    text: {ar: 'عدد {count}', en: '{count, select, two {exactly two} other {{count} of them}}'}
                """);
        var told = templates.render("a.b", Map.of("count", new Bilingual("اثنان", "two")));
        assertThat(told.text()).isEqualTo(new Bilingual("عدد اثنان", "exactly two"));
        assertThat(told.templateVersion()).isEqualTo(3);
    }

    @Test
    void namesEveryFaultOfAFileAtOnce() {
        assertThatThrownBy(() -> of("a: {b: {title: {ar: '{count', en: '{who}'}, text: {en: x}}}"))
                .hasMessageContainingAll(
                        "version is not a number",
                        "a.b.title.ar is no ICU message",
                        "a.b.title.en names the unknown placeholder who",
                        "a.b.text.ar is missing");
    }
}
