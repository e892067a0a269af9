package ae.sharjah.digital.catalog.standards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentNegotiationTest {
    private static final List<Representation> ALL = List.of(Representation.values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | JSON_LD",
                "application/* | JSON_LD",
                "text/* | TURTLE",
                "text/html | PAGE",
                "application/json | JSON",
                "text/html;q=0.1, text/turtle;q=0.2 | TURTLE",
                "*/*;q=0.1, text/html;q=0 | JSON_LD",
                "application/ld+json;q=0, */* | TURTLE",
                "application/ld+json;q=0.3, application/ld+json;profile=\"https://schema.org/\" | SCHEMA_ORG",
                "application/ld+json;profile=\"https://schema.org/\";q=0.3, application/ld+json | JSON_LD",
                "application/ld+json; profile=\"https://schema.org\" | SCHEMA_ORG",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | PAGE"
            })
    void selectsThePreferredRepresentation(String accept, Representation representation) {
        assertThat(ContentNegotiation.select(List.of(accept), ALL)).isEqualTo(representation);
    }

    @Test
    void combinesSeveralAcceptHeaders() {
        assertThat(ContentNegotiation.select(List.of("text/html;q=0.5", "text/turtle"), ALL))
                .isEqualTo(Representation.TURTLE);
        assertThat(ContentNegotiation.select(List.of(), ALL)).isEqualTo(Representation.JSON_LD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rdf+xml", "text/turtle;q=0", "nonsense", "text/turtle;q=9"})
    void rejectsUnavailableTypesAndInvalidHeaders(String accept) {
        assertThatThrownBy(() -> ContentNegotiation.select(List.of(accept), List.of(Representation.TURTLE)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(406);
                    assertThat(problem.arguments()).containsExactly("text/turtle");
                });
    }
}
