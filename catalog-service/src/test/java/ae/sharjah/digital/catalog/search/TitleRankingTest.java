package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking on the bundled services: the title is the best indicator of a service's subject. */
class TitleRankingTest {
    private static ServiceIndex index;

    @BeforeAll
    static void build() {
        index = BundledServices.index();
    }

    @AfterAll
    static void close() throws Exception {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card",
                "بطاقة",
                "electricity",
                "كهرباء",
                "water",
                "مياه",
                "licence",
                "رخصة",
                "permit",
                "تصريح",
                "bill",
                "فاتورة",
                "parking",
                "مواقف",
                "accident report",
                "تقرير حادث"
            })
    void ranksTitlesWithAllWordsBeforeOtherMatches(String words) {
        List<Boolean> titled = find(words).stream()
                .map(service -> hasAll(service.card().title().arabic(), words)
                        || hasAll(service.card().title().english(), words))
                .toList();
        assertThat(titled).contains(true);
        assertThat(titled.subList(0, titled.lastIndexOf(true))).doesNotContain(false);
    }

    @ParameterizedTest
    @CsvSource({
        "card, municipality-park-entry-card, srta-sayer-bus-card, icp-newborn-identity-card",
        "بطاقة, municipality-park-entry-card, srta-sayer-bus-card, icp-newborn-identity-card"
    })
    void ranksCardsBeforeServicesThatOnlyMentionACard(String word, String one, String another, String third) {
        assertThat(find(word).stream().limit(3))
                .extracting(service -> service.card().slug())
                .containsExactlyInAnyOrder(one, another, third);
    }

    @ParameterizedTest
    @CsvSource({
        "registration card, moi-vehicle-registration-renewal",
        "توصيل كهرباء, sewa-residential-connection",
        "payment history, sewa-payment-history",
        "شهادة حسن سيرة, moi-criminal-status-certificate"
    })
    void findsByACompleteKeywordWhenNoTitleHasAllWords(String keyword, String slug) {
        assertThat(find(keyword).getFirst().card().slug()).isEqualTo(slug);
    }

    @Test
    void pagesPastTheLastTitleMatch() {
        SearchResult first = index.find(ServiceQuery.of("electricity", 2));
        SearchResult rest = index.find(new ServiceQuery("electricity", Map.of(), 100, first.next()));
        assertThat(rest.hits()).hasSize(first.total() - 2);
        assertThat(rest.hits())
                .noneMatch(service -> hasAll(service.card().title().english(), "electricity"));
    }

    private static List<SearchHit> find(String words) {
        return index.find(ServiceQuery.of(words, 100)).hits();
    }

    private static boolean hasAll(String title, String words) {
        List<String> stems = stems(title);
        return stems.containsAll(stems(words));
    }

    private static List<String> stems(String text) {
        return Tokenizer.tokenize(text).stream()
                .map(word -> Stemmer.stem(word.form()))
                .toList();
    }
}
