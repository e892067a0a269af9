package ae.sharjah.digital.catalog.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms whose frequency in the index is their weight. */
final class WeightedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Float> weights;
    private Iterator<Map.Entry<String, Float>> rest;

    WeightedTerms(Map<String, Float> weights) {
        this.weights = weights;
        this.rest = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        rest = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = rest.next();
        term.append(next.getKey());
        weight.setTermFrequency(Math.max(1, Math.round(next.getValue())));
        return true;
    }
}
