package ae.sharjah.digital.catalog.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Stream of terms whose frequency in the index encodes their weight and tier. */
final class WeightedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Float> weights;
    private final Map<String, Place> places;
    private Iterator<Map.Entry<String, Float>> rest;

    /**
     * Creates a stream of weighted terms.
     *
     * @param places of terms that do not occur in the body alone
     */
    WeightedTerms(Map<String, Float> weights, Map<String, Place> places) {
        this.weights = weights;
        this.places = places;
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
        weight.setTermFrequency(places.getOrDefault(next.getKey(), Place.BODY).frequency(next.getValue()));
        return true;
    }
}
