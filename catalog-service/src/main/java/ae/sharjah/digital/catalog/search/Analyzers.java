package ae.sharjah.digital.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.core.io.ClassPathResource;

/**
 * One analysis for both languages, since people mix them in one query: the Arabic filters leave Latin letters alone and
 * the English ones Arabic letters. Texts go through {@link SearchText} first.
 */
final class Analyzers {
    private static final String ANY = "any";

    /** Words as written, but for letter forms, the article and attached prepositions. */
    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ArabicPrefixFilter(normalized(words)));
        }
    };

    private static final CharArraySet STOP_WORDS = stopWords();

    /** Stems, without the words that say nothing. */
    static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream telling = new StopFilter(normalized(words), STOP_WORDS);
            return new TokenStreamComponents(words, new PorterStemFilter(new ArabicStemFilter(telling)));
        }
    };

    private Analyzers() {}

    static List<String> terms(Analyzer analyzer, String text) {
        var found = new ArrayList<String>();
        try (TokenStream terms = analyzer.tokenStream(ANY, text)) {
            var term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                found.add(term.toString());
            }
            terms.end();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return found;
    }

    private static TokenStream normalized(TokenStream words) {
        TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(words));
        return new ArabicNormalizationFilter(new DecimalDigitFilter(new ASCIIFoldingFilter(lower)));
    }

    private static CharArraySet stopWords() {
        var all = new StringBuilder();
        ArabicAnalyzer.getDefaultStopSet()
                .forEach(word -> all.append((char[]) word).append(' '));
        EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.forEach(
                word -> all.append((char[]) word).append(' '));
        try {
            all.append(new ClassPathResource("search/stop-words.txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Analyzer normalizing = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, normalized(words));
            }
        };
        return CharArraySet.copy(new CharArraySet(terms(normalizing, SearchText.plain(all.toString())), false));
    }
}
