package ae.sharjah.digital.servicedefinition.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.servicedefinition.FormCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FormPatternTest {

    static Stream<JsonNode> readable() {
        return FormCases.of("/patterns/readable");
    }

    static Stream<JsonNode> unreadable() {
        return FormCases.of("/patterns/unreadable");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void matchesAsABrowserDoes(JsonNode example) {
        CompiledPattern pattern = readable(example.path("pattern").asString()).compile();
        example.path("matches")
                .forEach(text -> assertThat(pattern.find(text.asString()))
                        .as(text.asString())
                        .isTrue());
        example.path("refuses")
                .forEach(text -> assertThat(pattern.find(text.asString()))
                        .as(text.asString())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void findsThePartThatBrowsersReadDifferently(JsonNode example) {
        assertThat(FormPattern.read(example.path("pattern").asString()))
                .isEqualTo(new PatternReading.Unreadable(
                        example.path("at").asInt(), example.path("part").asString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[0-9]{6,12}$ ; 12",
                "^(a|bcd)?$ ; 3",
                "^a+$ ; 2147483647",
                "^(a{10}b){1,3}$ ; 33",
                "^(a{1000}){1000}$ ; 1000000",
                "^((((a{9}){9}){9}){9}){9}$ ; 59049"
            })
    void measuresTheLongestMatch(String pattern, int longest) {
        assertThat(readable(pattern).longestMatch()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^a$", "^(a|b)$", "^[|$]$", "^[^\\]|]$", "^a\\\\$", "^\\|$", "^$"})
    void recognizesPatternsOfWholeTexts(String pattern) {
        assertThat(readable(pattern).isAnchored()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$", "^a", "^a|b$", "^a\\$", "(^a$)", "^", "^(a)|(b)$", "", "$a^"})
    void recognizesPatternsOfPartsOfTexts(String pattern) {
        assertThat(readable(pattern).isAnchored()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^((a{100}){100}){100}$",
                "^(a{40}){40}$",
                "^a{1000}b{1000}c{1000}d{1000}e{1000}f{1000}$",
                "^(x|.*.{999}.*.{999}.*.{999}.*.{999}.*.{999}.*.{999}b)$"
            })
    void recognizesPatternsThatTakeTooMuchWork(String pattern) {
        assertThat(readable(pattern).isTooLarge()).isTrue();
    }

    // The stack of a thread that has used half of its own already.
    @Test
    void compilesThousandOptionalCharactersOnASmallStack() throws InterruptedException {
        var found = new java.util.concurrent.atomic.AtomicBoolean();
        var thread = new Thread(
                null,
                () -> found.set(readable("^.{0,1000}$").compile().find("x".repeat(1_000))),
                "small-stack",
                256 * 1024);
        thread.start();
        thread.join();
        assertThat(found).isTrue();
    }

    private static FormPattern readable(String pattern) {
        return switch (FormPattern.read(pattern)) {
            case PatternReading.Readable(FormPattern read) -> read;
            case PatternReading.Unreadable unreadable -> throw new AssertionError(pattern + " " + unreadable);
        };
    }
}
