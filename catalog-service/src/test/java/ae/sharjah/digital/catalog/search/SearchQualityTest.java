package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prints the report of {@code benchmarks/search-quality}. */
class SearchQualityTest {
    private static ServiceIndex index;

    @BeforeAll
    static void build() {
        index = BundledServices.index();
    }

    @AfterAll
    static void close() throws Exception {
        index.close();
    }

    @Test
    void ranksTheExpectedServiceFirstOrInTheTopThree() {
        var all = new ArrayList<SearchQuality.JudgedQuery>();
        for (String file : List.of("tuning.tsv", "held-out.tsv")) {
            List<SearchQuality.JudgedQuery> set = SearchQuality.readQueries(file);
            System.out.println(SearchQuality.measure(index, set).report(file));
            all.addAll(set);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all.stream().filter(SearchQualityTest::isMostlyArabic).count() * 2)
                .isGreaterThanOrEqualTo(all.size());
        SearchQuality quality = SearchQuality.measure(index, all);
        System.out.printf(
                "all: success@1 %.3f  success@3 %.3f  MRR %.3f%n",
                quality.successAt(1), quality.successAt(3), quality.meanReciprocalRank());
        assertThat(quality.successAt(1)).as("success at 1").isGreaterThanOrEqualTo(0.85);
        assertThat(quality.successAt(3)).as("success at 3").isGreaterThanOrEqualTo(0.95);
    }

    private static boolean isMostlyArabic(SearchQuality.JudgedQuery query) {
        List<Token> words = Tokenizer.tokenize(query.text());
        return words.stream().filter(word -> Tokenizer.isArabic(word.form())).count() * 2 >= words.size();
    }
}
