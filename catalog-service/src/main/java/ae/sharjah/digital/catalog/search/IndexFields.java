package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LanguageMap;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a service. Both languages share the fields. */
final class IndexFields {
    static final String ID = "id";
    static final String SLUG = "slug";
    static final String TITLE_ORDER = "titleOrder";
    static final String SECTOR = "sector";
    static final String AGENCY = "agency";
    static final String LIFE_EVENT = "lifeEvent";
    static final String AUDIENCE = "audience";

    /** Stems. */
    static final String TITLE = "title";

    static final String KEYWORDS = "keywords";
    static final String NAMES = "names";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";

    /** Words as written, for what is mistyped or not typed to its end. */
    static final String TITLE_WORDS = "titleWords";

    static final String WORDS = "words";

    private IndexFields() {}

    /** @param groupNames names of sectors and life events by id */
    static Document of(ServiceDocument service, Map<String, LanguageMap> groupNames) {
        ServiceContent content = service.content();
        var document = new Document();
        document.add(new StringField(ID, service.serviceId().toString(), Field.Store.NO));
        document.add(new SortedDocValuesField(SLUG, new BytesRef(content.slug())));
        document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(titleOrder(content.title()))));
        code(document, SECTOR, content.sector());
        code(document, AGENCY, content.agency().id());
        content.lifeEvents().forEach(id -> code(document, LIFE_EVENT, id));
        content.audiences().forEach(id -> code(document, AUDIENCE, id));

        texts(document, TITLE, content.title());
        texts(document, TITLE_WORDS, content.title());
        texts(document, WORDS, content.title());
        Stream.concat(content.keywords().ar().stream(), content.keywords().en().stream())
                .forEach(keyword -> {
                    text(document, KEYWORDS, keyword);
                    text(document, WORDS, keyword);
                });
        texts(document, NAMES, content.agency().name());
        texts(document, WORDS, content.agency().name());
        text(document, NAMES, content.agency().id());
        Stream.concat(Stream.of(content.sector()), content.lifeEvents().stream())
                .map(groupNames::get)
                .filter(name -> name != null)
                .forEach(name -> {
                    texts(document, NAMES, name);
                    texts(document, WORDS, name);
                });
        texts(document, SUMMARY, content.summary());
        texts(document, DESCRIPTION, content.description());
        return document;
    }

    /** Arabic code points are in the order of the alphabet, once the forms of letters are one. */
    private static String titleOrder(LanguageMap title) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, SearchText.plain(title.arabic()));
        return String.join(" ", words);
    }

    private static void texts(Document document, String field, LanguageMap texts) {
        texts.byLanguage().values().forEach(text -> text(document, field, text));
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, SearchText.plain(text), Field.Store.NO));
    }

    private static void code(Document document, String field, String code) {
        document.add(new StringField(field, code, Field.Store.NO));
    }
}
