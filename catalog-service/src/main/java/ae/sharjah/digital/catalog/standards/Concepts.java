package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** Sectors, audiences, languages, places and other resources that are only named. */
final class Concepts {
    static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final LocalizedText DIRHAM = LocalizedText.of("درهم إماراتي", "UAE dirham");
    private static final LocalizedText PROVIDER = LocalizedText.of("مقدّم الخدمة", "Service provider");

    private final GraphBuilder graph;

    Concepts(GraphBuilder graph) {
        this.graph = graph;
    }

    Resource sector(String id) {
        return group(GroupKind.SECTOR, id);
    }

    Resource audience(String id) {
        return group(GroupKind.AUDIENCE, id);
    }

    private Resource group(GroupKind kind, String id) {
        Resource concept = graph.sharedNode(graph.addresses().concept(kind, id), SKOS.Concept)
                .addProperty(SKOS.notation, id);
        graph.directory()
                .group(kind, id)
                .ifPresent(group -> GraphBuilder.addText(concept, SKOS.prefLabel, group.name()));
        return concept;
    }

    /** Returns the role of a company that offers a service. */
    Resource provider() {
        return concept(graph.addresses().inCatalog("role-provider"), PROVIDER);
    }

    /**
     * Returns a currency.
     *
     * @param code of ISO 4217; only one currency has a label
     */
    Resource currency(String code) {
        Resource currency =
                graph.sharedNode(EU + "currency/" + code, SKOS.Concept).addProperty(SKOS.notation, code);
        if ("AED".equals(code)) {
            GraphBuilder.addText(currency, SKOS.prefLabel, DIRHAM);
        }
        return currency;
    }

    Resource theme(StandardsSettings.Theme theme) {
        return concept(EU + "data-theme/" + theme.code(), theme.name().toLanguageMap());
    }

    private Resource concept(String address, LocalizedText label) {
        Resource concept = graph.sharedNode(address, SKOS.Concept);
        GraphBuilder.addText(concept, SKOS.prefLabel, label);
        return concept;
    }

    /** States that a resource is available in Arabic and in English. */
    void addLanguages(Resource subject) {
        for (String code : new String[] {"ARA", "ENG"}) {
            subject.addProperty(DCTerms.language, graph.sharedNode(EU + "language/" + code, DCTerms.LinguisticSystem));
        }
    }

    Resource emirate() {
        StandardsSettings.Place emirate = graph.settings().emirate();
        return place(graph.addresses().inCatalog("place-" + emirate.code()), emirate)
                .addProperty(DCTerms.isPartOf, country());
    }

    Resource country() {
        StandardsSettings.Place country = graph.settings().country();
        return place(EU + "country/" + country.code(), country);
    }

    private Resource place(String address, StandardsSettings.Place place) {
        Resource node = graph.sharedNode(address, DCTerms.Location).addProperty(DCTerms.identifier, place.code());
        GraphBuilder.addText(node, SKOS.prefLabel, place.name().toLanguageMap());
        return node;
    }
}
