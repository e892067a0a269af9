package ae.sharjah.digital.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class TemplatesTest {
    private static Templates of(String yaml) {
        return new Templates(
                new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), List.of("a.b"), Set.of("count"));
    }

    @Test
    void fillsEachLanguageWithItsOwnValues() {
        var templates = of("""
                version: 3
                a:
                  b:
                    title: {ar: ع, en: t}
                    text: {ar: 'عدد {count}', en: '{count, select, two {exactly two} other {{count} of them}}'}
                """);
        var rendered = templates.render("a.b", Map.of("count", new LocalizedText("اثنان", "two")));
        assertThat(rendered.text()).isEqualTo(new LocalizedText("عدد اثنان", "exactly two"));
        assertThat(rendered.templateVersion()).isEqualTo(3);
    }

    @Test
    void reportsEveryFaultOfAFileAtOnce() {
        assertThatThrownBy(() -> of("a: {b: {title: {ar: '{count', en: '{who}'}, text: {en: x}}}"))
                .hasMessageContainingAll(
                        "version is not a number",
                        "a.b.title.ar is not a valid ICU message",
                        "a.b.title.en uses the unknown placeholder who",
                        "a.b.text.ar is missing");
    }

    // A text that counts something needs ICU plural forms; the bundled templates count nothing.
    @Test
    void bundledTemplatesContainNoNumbers() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("notification-templates/request.yaml"));
        var texts = Objects.requireNonNull(yaml.getObject());
        texts.remove("version");
        assertThat(texts.values())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(String.valueOf(text)).doesNotContainPattern("\\d|, number|, plural"));
    }
}
