package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that many services have in their titles is less distinctive, but still finds them. */
class CatalogGrowthTest {
    private static final int COPIES = 160;

    private static ServiceIndex small;
    private static ServiceIndex grown;

    @BeforeAll
    static void build() {
        small = BundledServices.index();
        grown = BundledServices.index();
        ServiceDocument original = BundledServices.all().stream()
                .filter(service -> service.content().slug().equals("sewa-payment-history"))
                .findFirst()
                .orElseThrow();
        grown.update(
                IntStream.range(0, COPIES)
                        .mapToObj(number -> GeneratedServices.numberedCopy(original, number))
                        .toList(),
                List.of(),
                BundledServices.groupNames());
    }

    @AfterAll
    static void close() throws Exception {
        small.close();
        grown.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "electricity",
                "water",
                "statement",
                "electricity bill",
                "electricity and water payments",
                "كهرباء",
                "الكهرباء",
                "كهربا",
                "مياه",
                "ماء",
                "كشف",
                "مدفوعات الكهرباء والمياه"
            })
    void findsAllServicesAfterSimilarOnesAreAdded(String words) {
        int few = small.find(ServiceQuery.of(words, 1)).total();
        assertThat(grown.find(ServiceQuery.of(words, 1)).total()).isGreaterThanOrEqualTo(few + COPIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"electricity", "water", "power", "electricity bill", "كهرباء", "مياه", "تيار", "فاتورة الكهرباء"
            })
    void stillFindsTheRelevantServices(String words) {
        assertThat(grown.find(ServiceQuery.of(words, COPIES * 2)).hits())
                .extracting(found -> found.card().slug())
                .contains("sewa-bill-payment", "sewa-payment-history", "sewa-payment-history-0")
                .hasSizeGreaterThan(COPIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"electricity", "كهرباء", "pay", "card", "رخصة"})
    void facetCountsMatchTheFilteredResults(String words) {
        grown.find(ServiceQuery.of(words, 1))
                .facets()
                .forEach((facet, values) -> values.forEach(value -> assertThat(
                                grown.find(new ServiceQuery(words, Map.of(facet, value.code()), 1, null))
                                        .total())
                        .as(facet + " " + value.code())
                        .isEqualTo(value.services())));
    }
}
