package ae.sharjah.digital.catalog.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes off the article, with the particles that are written onto it, and leaves the word whole otherwise. */
final class ArabicPrefixFilter extends TokenFilter {
    private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "ال", "لل");
    private static final int SHORTEST_REST = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ArabicPrefixFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (String prefix : PREFIXES) {
            int rest = term.length() - prefix.length();
            if (rest >= SHORTEST_REST && prefix.contentEquals(term.subSequence(0, prefix.length()))) {
                term.copyBuffer(term.buffer(), prefix.length(), rest);
                break;
            }
        }
        return true;
    }
}
