package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking on the bundled services: the title is the best indicator of a service's subject. */
class TitlesFirstTest {
    private static ServiceIndex index;

    @BeforeAll
    static void build() {
        index = ShippedServices.index();
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
    void putsEveryTitleWithTheWordsBeforeAllOthers(String words) {
        List<Boolean> titled = found(words).stream()
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
    void putsCardsBeforeWhatIsOnlyAskedForWithACard(String word, String one, String another, String third) {
        assertThat(found(word).stream().limit(3))
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
    void findsByAWholeKeywordWhereNoTitleHasAllWords(String keyword, String slug) {
        assertThat(found(keyword).getFirst().card().slug()).isEqualTo(slug);
    }

    @Test
    void readsOnAfterTheLastTitle() {
        FoundServices first = index.find(ServiceQuery.of("electricity", 2));
        FoundServices rest = index.find(new ServiceQuery("electricity", Map.of(), 100, first.next()));
        assertThat(rest.services()).hasSize(first.total() - 2);
        assertThat(rest.services())
                .noneMatch(service -> hasAll(service.card().title().english(), "electricity"));
    }

    private static List<FoundService> found(String words) {
        return index.find(ServiceQuery.of(words, 100)).services();
    }

    private static boolean hasAll(String title, String words) {
        List<String> stems = stems(title);
        return stems.containsAll(stems(words));
    }

    private static List<String> stems(String text) {
        return Words.in(text).stream().map(word -> Stems.of(word.form())).toList();
    }
}
