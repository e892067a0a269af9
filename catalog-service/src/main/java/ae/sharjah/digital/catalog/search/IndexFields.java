package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceId;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** Fields of a service in the index. Both languages share the fields. */
final class IndexFields {
    static final String ID = "id";
    /** Key of the service's other data in memory. */
    static final String NUMBER = "number";

    /** Stems and concepts, with weight and field tier. */
    static final String TERMS = "terms";

    static final String PAIRS = "pairs";
    static final String WHOLES = "wholes";

    /** Words as written, to resolve mistyped and incomplete words. */
    static final String FORMS = "forms";

    private static final FieldType WEIGHTED = new FieldType();

    static {
        WEIGHTED.setTokenized(true);
        WEIGHTED.setOmitNorms(true);
        WEIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WEIGHTED.freeze();
    }

    private IndexFields() {}

    static Document of(ServiceId service, long number, ServiceTerms terms) {
        var document = new Document();
        document.add(new StringField(ID, service.toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        addWeighted(document, TERMS, terms.terms, terms.tiers);
        addWeighted(document, PAIRS, terms.pairs, Map.of());
        addWeighted(document, WHOLES, terms.wholes, Map.of());
        terms.forms.forEach(form -> document.add(new StringField(FORMS, form, Field.Store.NO)));
        return document;
    }

    private static void addWeighted(
            Document document, String field, Map<String, Float> weights, Map<String, FieldTier> tiers) {
        document.add(new Field(field, new WeightedTermStream(weights, tiers), WEIGHTED));
    }
}
