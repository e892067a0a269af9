package ae.sharjah.digital.request.reason;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.testing.TestResources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class ReasonsTest {
    private final ServiceVersion service =
            JsonMapper.shared().convertValue(TestResources.json("service-version.json"), ServiceVersion.class);

    private final Reasons reasons = new Reasons(texts());

    private static ReasonTexts texts() {
        try {
            var yaml = new YamlPropertySourceLoader().load("texts", new ClassPathResource("texts.yaml"));
            return new Binder(ConfigurationPropertySources.from(yaml))
                    .bind("texts", ReasonTexts.class)
                    .get();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void printsTheFormOfEachNumberOfDays() {
        assertThat(texts("ar"))
                .containsExactly(
                        "يُرجى تقديم المطلوب خلال اليوم",
                        "يُرجى تقديم المطلوب خلال يوم واحد",
                        "يُرجى تقديم المطلوب خلال يومين",
                        "يُرجى تقديم المطلوب خلال 3 أيام",
                        "يُرجى تقديم المطلوب خلال 5 أيام",
                        "يُرجى تقديم المطلوب خلال 11 يومًا",
                        "يُرجى تقديم المطلوب خلال 100 يوم");
        assertThat(texts("en"))
                .containsExactly(
                        "Please provide the requested information within 0 days",
                        "Please provide the requested information within 1 day",
                        "Please provide the requested information within 2 days",
                        "Please provide the requested information within 3 days",
                        "Please provide the requested information within 5 days",
                        "Please provide the requested information within 11 days",
                        "Please provide the requested information within 100 days");
    }

    private List<String> texts(String language) {
        return Stream.of("0", "1", "2", "3", "5", "11", "100")
                .map(days -> Objects.requireNonNull(reasons.text("answer-within", Map.of("days", days), service)
                        .get(language)))
                .toList();
    }

    @Test
    void showsOfficersAPlaceholderForTheNumber() {
        Reasons.Reason reason = reasons.all().stream()
                .filter(one -> one.code().equals("answer-within"))
                .findFirst()
                .orElseThrow();

        assertThat(reason.text())
                .containsEntry("ar", "يُرجى تقديم المطلوب خلال {days} يومًا")
                .containsEntry("en", "Please provide the requested information within {days} days");
        assertThat(reason.parameters()).containsOnly(Map.entry("days", ParameterKind.COUNT));
    }

    @Test
    void showsAnEllipsisForAMissingNumber() {
        assertThat(reasons.text("answer-within", Map.of(), service))
                .containsEntry("en", "Please provide the requested information within … days");
    }
}
