package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/** The catalogue as a DCAT-AP 3 data set with its distributions. */
final class CatalogGraph {
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Property AVAILABILITY =
            ResourceFactory.createProperty("http://data.europa.eu/r5r/availability");

    private final GraphBuilder graph;
    private final Concepts concepts;
    private final Addresses addresses;

    CatalogGraph(GraphBuilder graph) {
        this.graph = graph;
        this.concepts = new Concepts(graph);
        this.addresses = graph.addresses();
    }

    /**
     * Adds the catalogue.
     *
     * @param since when the first service was published
     * @param changed when the catalogue changed last
     * @param sectors of the published services
     */
    void add(Instant since, Instant changed, Collection<String> sectors) {
        Resource publisher = new Organisations(graph).publisher();
        Resource dataSet = dataSet(publisher, since, changed, sectors);
        Resource api = api(dataSet);
        distribution(dataSet, "turtle", Phrase.TURTLE, "RDF_TURTLE", "text/turtle", changed)
                .addProperty(DCAT.accessURL, graph.ownNode(addresses.dump(Syntax.TURTLE)))
                .addProperty(DCAT.downloadURL, graph.ownNode(addresses.dump(Syntax.TURTLE)))
                .addProperty(DCTerms.conformsTo, profile());
        distribution(dataSet, "json-ld", Phrase.JSON_LD, "JSON_LD", "application/ld+json", changed)
                .addProperty(DCAT.accessURL, graph.ownNode(addresses.dump(Syntax.JSON_LD)))
                .addProperty(DCAT.downloadURL, graph.ownNode(addresses.dump(Syntax.JSON_LD)))
                .addProperty(DCTerms.conformsTo, profile());
        distribution(dataSet, "json", Phrase.JSON, "JSON", "application/json", changed)
                .addProperty(DCAT.accessURL, graph.ownNode(addresses.servicesJson()))
                .addProperty(DCAT.accessService, api);
        Resource catalog = graph.ownNode(addresses.catalog(), DCAT.Catalog)
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.spatial, concepts.emirate())
                .addProperty(FOAF.homepage, graph.ownNode(addresses.origin() + "/", FOAF.Document))
                .addProperty(DCAT.themeTaxonomy, themes())
                .addProperty(DCAT.dataset, dataSet)
                .addProperty(DCAT.service, api);
        addNames(catalog, Phrase.CATALOG, Phrase.CATALOG_DESCRIPTION);
        addDates(catalog, since, changed);
        concepts.addLanguages(catalog);
        vocabularies();
    }

    private Resource dataSet(Resource publisher, Instant since, Instant changed, Collection<String> sectors) {
        Resource dataSet = graph.ownNode(addresses.inCatalog("services"), DCAT.Dataset)
                .addProperty(DCTerms.identifier, addresses.inCatalog("services"))
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.spatial, concepts.emirate())
                .addProperty(DCTerms.conformsTo, profile())
                .addProperty(DCTerms.accessRights, euNode("access-right/PUBLIC", DCTerms.RightsStatement))
                .addProperty(DCTerms.accrualPeriodicity, euNode("frequency/CONT", DCTerms.Frequency))
                .addProperty(DCAT.landingPage, graph.ownNode(addresses.servicesPage(), FOAF.Document))
                .addProperty(DCAT.contactPoint, contact());
        addNames(dataSet, Phrase.DATA_SET, Phrase.DATA_SET_DESCRIPTION);
        addDates(dataSet, since, changed);
        concepts.addLanguages(dataSet);
        for (Phrase keyword : List.of(Phrase.KEYWORD_SERVICES, Phrase.KEYWORD_CATALOG)) {
            GraphBuilder.addText(dataSet, DCAT.keyword, keyword.text());
        }
        for (StandardsSettings.Theme theme : graph.settings().themes()) {
            if (theme.sectors().isEmpty() || theme.sectors().stream().anyMatch(sectors::contains)) {
                dataSet.addProperty(DCAT.theme, concepts.theme(theme).addProperty(SKOS.inScheme, themes()));
            }
        }
        return dataSet;
    }

    private Resource distribution(
            Resource dataSet, String code, Phrase title, String format, String mediaType, Instant changed) {
        Resource node = graph.ownNode(addresses.inCatalog("services-" + code), DCAT.Distribution)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.format, euNode("file-type/" + format, DCTerms.MediaTypeOrExtent))
                .addProperty(DCAT.mediaType, graph.sharedNode(MEDIA_TYPES + mediaType, DCTerms.MediaType))
                .addProperty(AVAILABILITY, availability());
        addNames(node, title, Phrase.DATA_SET_DESCRIPTION);
        GraphBuilder.addTime(node, DCTerms.modified, changed);
        concepts.addLanguages(node);
        dataSet.addProperty(DCAT.distribution, node);
        return node;
    }

    private Resource api(Resource dataSet) {
        Resource node = graph.ownNode(addresses.inCatalog("api"), DCAT.DataService)
                .addProperty(DCAT.endpointURL, graph.ownNode(addresses.servicesJson()))
                .addProperty(DCAT.endpointDescription, graph.ownNode(addresses.contract()))
                .addProperty(DCAT.servesDataset, dataSet)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.accessRights, euNode("access-right/PUBLIC", DCTerms.RightsStatement));
        GraphBuilder.addText(node, DCTerms.title, Phrase.JSON.text());
        return node;
    }

    private Resource contact() {
        StandardsSettings.Publisher publisher = graph.settings().publisher();
        Resource node = graph.ownNode(addresses.inCatalog("contact"), VCARD4.Kind, VCARD4.Organization)
                .addProperty(VCARD4.hasURL, graph.ownNode(addresses.origin() + "/"));
        GraphBuilder.addText(node, VCARD4.fn, publisher.name().toLanguageMap());
        return node;
    }

    private Resource licence() {
        StandardsSettings.Licence licence = graph.settings().licence();
        Resource node = graph.sharedNode(licence.address().toString(), DCTerms.LicenseDocument);
        GraphBuilder.addText(node, DCTerms.title, licence.name().toLanguageMap());
        return node;
    }

    private Resource themes() {
        Resource scheme = graph.sharedNode(Concepts.EU + "data-theme", SKOS.ConceptScheme);
        GraphBuilder.addText(scheme, DCTerms.title, Phrase.DATA_THEMES.text());
        return scheme;
    }

    private Resource availability() {
        Resource node = euNode("planned-availability/AVAILABLE", SKOS.Concept);
        GraphBuilder.addText(node, SKOS.prefLabel, LocalizedText.of("متاح", "Available"));
        return node;
    }

    private Resource profile() {
        return graph.sharedNode(Cpsv.SPECIFICATION, DCTerms.Standard);
    }

    /** Adds the resources that service descriptions refer to and that have no document of their own. */
    private void vocabularies() {
        graph.directory()
                .groups()
                .getOrDefault(GroupKind.SECTOR, Map.of())
                .keySet()
                .forEach(concepts::sector);
        graph.directory()
                .groups()
                .getOrDefault(GroupKind.AUDIENCE, Map.of())
                .keySet()
                .forEach(concepts::audience);
        concepts.provider();
    }

    private Resource euNode(String code, Resource type) {
        return graph.sharedNode(Concepts.EU + code, type);
    }

    private static void addNames(Resource node, Phrase title, Phrase description) {
        GraphBuilder.addText(node, DCTerms.title, title.text());
        GraphBuilder.addText(node, DCTerms.description, description.text());
    }

    private static void addDates(Resource node, Instant since, Instant changed) {
        GraphBuilder.addTime(node, DCTerms.issued, since);
        GraphBuilder.addTime(node, DCTerms.modified, changed);
    }
}
