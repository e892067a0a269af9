package ae.sharjah.digital.catalog.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Stream of terms whose frequency in the index encodes their weight and tier. */
final class WeightedTermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Float> weights;
    private final Map<String, FieldTier> tiers;
    private Iterator<Map.Entry<String, Float>> remaining;

    /**
     * Creates a stream of weighted terms.
     *
     * @param tiers of terms that do not occur in the body alone
     */
    WeightedTermStream(Map<String, Float> weights, Map<String, FieldTier> tiers) {
        this.weights = weights;
        this.tiers = tiers;
        this.remaining = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        remaining = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!remaining.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = remaining.next();
        term.append(next.getKey());
        weight.setTermFrequency(
                tiers.getOrDefault(next.getKey(), FieldTier.BODY).toFrequency(next.getValue()));
        return true;
    }
}
