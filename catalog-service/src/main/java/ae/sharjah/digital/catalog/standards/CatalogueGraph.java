package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.document.LocalizedText;
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
final class CatalogueGraph {
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Property AVAILABILITY =
            ResourceFactory.createProperty("http://data.europa.eu/r5r/availability");

    private final Description graph;
    private final Concepts concepts;
    private final Addresses at;

    CatalogueGraph(Description graph) {
        this.graph = graph;
        this.concepts = new Concepts(graph);
        this.at = graph.at();
    }

    /**
     * Adds the catalogue.
     *
     * @param since when the first service was published
     * @param changed when the catalogue changed last
     * @param sectors of the published services
     */
    void draw(Instant since, Instant changed, Collection<String> sectors) {
        Resource publisher = new Organisations(graph).publisher();
        Resource dataSet = dataSet(publisher, since, changed, sectors);
        Resource api = api(dataSet);
        distribution(dataSet, "turtle", Wording.TURTLE, "RDF_TURTLE", "text/turtle", changed)
                .addProperty(DCAT.accessURL, graph.mine(at.dump(Syntax.TURTLE)))
                .addProperty(DCAT.downloadURL, graph.mine(at.dump(Syntax.TURTLE)))
                .addProperty(DCTerms.conformsTo, profile());
        distribution(dataSet, "json-ld", Wording.JSON_LD, "JSON_LD", "application/ld+json", changed)
                .addProperty(DCAT.accessURL, graph.mine(at.dump(Syntax.JSON_LD)))
                .addProperty(DCAT.downloadURL, graph.mine(at.dump(Syntax.JSON_LD)))
                .addProperty(DCTerms.conformsTo, profile());
        distribution(dataSet, "json", Wording.JSON, "JSON", "application/json", changed)
                .addProperty(DCAT.accessURL, graph.mine(at.servicesJson()))
                .addProperty(DCAT.accessService, api);
        Resource catalogue = graph.mine(at.catalogue(), DCAT.Catalog)
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.spatial, concepts.emirate())
                .addProperty(FOAF.homepage, graph.mine(at.origin() + "/", FOAF.Document))
                .addProperty(DCAT.themeTaxonomy, themes())
                .addProperty(DCAT.dataset, dataSet)
                .addProperty(DCAT.service, api);
        named(catalogue, Wording.CATALOGUE, Wording.CATALOGUE_ABOUT);
        dated(catalogue, since, changed);
        concepts.languages(catalogue);
        vocabularies();
    }

    private Resource dataSet(Resource publisher, Instant since, Instant changed, Collection<String> sectors) {
        Resource dataSet = graph.mine(at.inCatalogue("services"), DCAT.Dataset)
                .addProperty(DCTerms.identifier, at.inCatalogue("services"))
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.spatial, concepts.emirate())
                .addProperty(DCTerms.conformsTo, profile())
                .addProperty(DCTerms.accessRights, eu("access-right/PUBLIC", DCTerms.RightsStatement))
                .addProperty(DCTerms.accrualPeriodicity, eu("frequency/CONT", DCTerms.Frequency))
                .addProperty(DCAT.landingPage, graph.mine(at.servicesPage(), FOAF.Document))
                .addProperty(DCAT.contactPoint, contact());
        named(dataSet, Wording.DATA_SET, Wording.DATA_SET_ABOUT);
        dated(dataSet, since, changed);
        concepts.languages(dataSet);
        for (Wording keyword : List.of(Wording.KEYWORD_SERVICES, Wording.KEYWORD_CATALOGUE)) {
            Description.text(dataSet, DCAT.keyword, keyword.words());
        }
        for (StandardsSettings.Theme theme : graph.settings().themes()) {
            if (theme.sectors().isEmpty() || theme.sectors().stream().anyMatch(sectors::contains)) {
                dataSet.addProperty(DCAT.theme, concepts.theme(theme).addProperty(SKOS.inScheme, themes()));
            }
        }
        return dataSet;
    }

    private Resource distribution(
            Resource dataSet, String code, Wording title, String format, String mediaType, Instant changed) {
        Resource node = graph.mine(at.inCatalogue("services-" + code), DCAT.Distribution)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.format, eu("file-type/" + format, DCTerms.MediaTypeOrExtent))
                .addProperty(DCAT.mediaType, graph.common(MEDIA_TYPES + mediaType, DCTerms.MediaType))
                .addProperty(AVAILABILITY, availability());
        named(node, title, Wording.DATA_SET_ABOUT);
        Description.time(node, DCTerms.modified, changed);
        concepts.languages(node);
        dataSet.addProperty(DCAT.distribution, node);
        return node;
    }

    private Resource api(Resource dataSet) {
        Resource node = graph.mine(at.inCatalogue("api"), DCAT.DataService)
                .addProperty(DCAT.endpointURL, graph.mine(at.servicesJson()))
                .addProperty(DCAT.endpointDescription, graph.mine(at.contract()))
                .addProperty(DCAT.servesDataset, dataSet)
                .addProperty(DCTerms.license, licence())
                .addProperty(DCTerms.accessRights, eu("access-right/PUBLIC", DCTerms.RightsStatement));
        Description.text(node, DCTerms.title, Wording.JSON.words());
        return node;
    }

    private Resource contact() {
        StandardsSettings.Publisher publisher = graph.settings().publisher();
        Resource node = graph.mine(at.inCatalogue("contact"), VCARD4.Kind, VCARD4.Organization)
                .addProperty(VCARD4.hasURL, graph.mine(at.origin() + "/"));
        Description.text(node, VCARD4.fn, publisher.name().words());
        return node;
    }

    private Resource licence() {
        StandardsSettings.Licence licence = graph.settings().licence();
        Resource node = graph.common(licence.address().toString(), DCTerms.LicenseDocument);
        Description.text(node, DCTerms.title, licence.name().words());
        return node;
    }

    private Resource themes() {
        Resource scheme = graph.common(Concepts.EU + "data-theme", SKOS.ConceptScheme);
        Description.text(scheme, DCTerms.title, Wording.DATA_THEMES.words());
        return scheme;
    }

    private Resource availability() {
        Resource node = eu("planned-availability/AVAILABLE", SKOS.Concept);
        Description.text(node, SKOS.prefLabel, LocalizedText.of("متاح", "Available"));
        return node;
    }

    private Resource profile() {
        return graph.common(Cpsv.SPECIFICATION, DCTerms.Standard);
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

    private Resource eu(String code, Resource type) {
        return graph.common(Concepts.EU + code, type);
    }

    private static void named(Resource node, Wording title, Wording description) {
        Description.text(node, DCTerms.title, title.words());
        Description.text(node, DCTerms.description, description.words());
    }

    private static void dated(Resource node, Instant since, Instant changed) {
        Description.time(node, DCTerms.issued, since);
        Description.time(node, DCTerms.modified, changed);
    }
}
