package ae.sharjah.digital.catalog.standards;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks the whole bundled catalogue, as harvesters retrieve it, against the shapes of the contract. */
@CatalogServiceTest
class ConformanceTest {
    private static final String TURTLE_DUMP = "/catalogue/services.ttl";
    private static final String JSON_LD_DUMP = "/catalogue/services.jsonld";

    @LocalServerPort
    private int port;

    private RdfClient client;

    @BeforeEach
    void connect() {
        client = new RdfClient(port);
    }

    @Test
    void dumpConformsToCpsvAp() {
        Model all = client.graph(TURTLE_DUMP, RdfClient.TURTLE);
        assertThat(Shapes.CPSV_AP.faults(all)).isEmpty();
        int published = new ApiClient(port)
                .get("/api/v1/services?limit=1")
                .json()
                .path("total")
                .asInt();
        assertThat(published).isGreaterThanOrEqualTo(40);
        assertThat(all.listSubjectsWithProperty(RDF.type, Cpsv.PUBLIC_SERVICE).toList())
                .hasSize(published);
        for (Resource type : List.of(
                Cpsv.PUBLIC_ORGANISATION,
                Cpsv.CHANNEL,
                Cpsv.COST,
                Cpsv.RULE,
                Cpsv.EVIDENCE,
                Cpsv.OUTPUT,
                Cpsv.REQUIREMENT,
                Cpsv.EVENT,
                Cpsv.CONTACT_POINT,
                Cpsv.PARTICIPATION,
                Cpsv.LEGAL_RESOURCE)) {
            assertThat(all.listSubjectsWithProperty(RDF.type, type).toList())
                    .as(type.getURI())
                    .isNotEmpty();
        }
    }

    @Test
    void turtleAndJsonLdDumpsAreEqual() {
        Model turtle = client.graph(TURTLE_DUMP, RdfClient.TURTLE);
        Model jsonLd = client.graph(JSON_LD_DUMP, RdfClient.JSON_LD);
        assertThat(turtle.size()).isGreaterThan(4000);
        assertThat(turtle.difference(jsonLd).listStatements().toList()).isEmpty();
        assertThat(jsonLd.difference(turtle).listStatements().toList()).isEmpty();
    }

    @Test
    void serviceDocumentsAreContainedInTheDump() {
        Model all = client.graph(TURTLE_DUMP, RdfClient.TURTLE);
        List<Resource> services =
                all.listSubjectsWithProperty(RDF.type, Cpsv.PUBLIC_SERVICE).toList();
        for (Resource service : services) {
            String path = service.getURI().substring("http://localhost:8080".length());
            Model turtle = client.graph(path, RdfClient.TURTLE);
            assertThat(Shapes.CPSV_AP.faults(turtle)).as(path).isEmpty();
            assertThat(all.containsAll(turtle)).as(path).isTrue();
            assertThat(turtle.isIsomorphicWith(client.graph(path, RdfClient.JSON_LD)))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void referencedAgenciesAndLifeEventsHaveDocuments() {
        Model all = client.graph(TURTLE_DUMP, RdfClient.TURTLE);
        List<Resource> referenced = Stream.concat(
                        all.listSubjectsWithProperty(RDF.type, Cpsv.EVENT).toList().stream(),
                        all.listSubjectsWithProperty(RDF.type, FOAF.Agent).toList().stream())
                .filter(node -> !node.getURI().contains("#"))
                .toList();
        assertThat(referenced.size()).isGreaterThan(20);
        for (Resource node : referenced) {
            String path = node.getURI().substring("http://localhost:8080".length());
            Model graph = client.graph(path, RdfClient.TURTLE);
            assertThat(Shapes.CPSV_AP.faults(graph)).as(path).isEmpty();
            Resource described = graph.getResource(node.getURI());
            assertThat(graph.contains(described, RDF.type)).as(path).isTrue();
            assertThat(graph.contains(described, Cpsv.HAS_RELATED_SERVICE)
                            || graph.contains(null, Cpsv.HAS_COMPETENT_AUTHORITY, described)
                            || graph.contains(null, DCTerms.contributor, described))
                    .as(path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RdfClient.TURTLE, RdfClient.JSON_LD})
    void catalogConformsToDcatAp(String mediaType) {
        Model catalog = client.graph("/catalogue", mediaType);
        assertThat(Shapes.DCAT_AP.faults(catalog)).isEmpty();
        Resource dataSet =
                catalog.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
        assertThat(dataSet.listProperties(DCAT.theme).toList()).hasSize(6);
        assertThat(dataSet.listProperties(DCAT.distribution).toList()).hasSize(3);
        for (Statement download :
                catalog.listStatements(null, DCAT.downloadURL, (Resource) null).toList()) {
            String path = download.getResource().getURI().substring("http://localhost:8080".length());
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void privateCompaniesParticipateWithoutAuthority() {
        Model service = client.graph("/id/service/eand-home-internet", RdfClient.TURTLE);
        Resource company = service.getResource("http://localhost:8080/id/agency/eand");
        assertThat(service.contains(company, RDF.type, Cpsv.PUBLIC_ORGANISATION))
                .isFalse();
        assertThat(service.contains(null, Cpsv.HAS_COMPETENT_AUTHORITY, company))
                .isFalse();
        assertThat(service.contains(null, Cpsv.HAS_PARTICIPANT, company)).isTrue();
    }

    @Test
    void graphsHaveNoBlankNodes() {
        for (String path : List.of(TURTLE_DUMP, "/catalogue", "/id/agency/sewa", "/id/event/moving-home")) {
            Model graph = client.graph(path, RdfClient.TURTLE);
            assertThat(graph.listSubjects().filterKeep(Resource::isAnon).toList())
                    .as(path)
                    .isEmpty();
        }
    }

    static List<Shapes.Mandatory> mandatoryInCpsvAp() {
        return Shapes.CPSV_AP_ALONE.mandatory().stream()
                // No life event of the catalogue is a business event.
                .filter(property -> !"BusinessEvent".equals(property.type().getLocalName()))
                .toList();
    }

    static List<Shapes.Mandatory> mandatoryInDcatAp() {
        return Shapes.DCAT_AP_ALONE.mandatory();
    }

    @ParameterizedTest
    @MethodSource("mandatoryInCpsvAp")
    void reportsAMissingMandatoryPropertyOfCpsvAp(Shapes.Mandatory property) {
        assertReportedWhenRemoved(Shapes.CPSV_AP_ALONE, client.graph(TURTLE_DUMP, RdfClient.TURTLE), property);
    }

    @ParameterizedTest
    @MethodSource("mandatoryInDcatAp")
    void reportsAMissingMandatoryPropertyOfDcatAp(Shapes.Mandatory property) {
        assertReportedWhenRemoved(Shapes.DCAT_AP_ALONE, client.graph("/catalogue", RdfClient.TURTLE), property);
    }

    private static void assertReportedWhenRemoved(Shapes shapes, Model graph, Shapes.Mandatory property) {
        assertThat(shapes.faults(graph)).isEmpty();
        Resource node =
                graph.listSubjectsWithProperty(RDF.type, property.type()).next();
        graph.removeAll(node, property.path(), null);
        assertThat(shapes.faults(graph))
                .anyMatch(fault -> fault.contains(property.path().getURI()) && fault.contains(node.getURI()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void reportsAMissingLanguage(String language) {
        Model graph = client.graph("/id/service/sewa-residential-connection", RdfClient.TURTLE);
        for (Property property : List.of(DCTerms.title, DCTerms.description, DCTerms.abstract_, SKOS.prefLabel)) {
            Model less = ModelFactory.createDefaultModel().add(graph);
            Statement text = less.listStatements(null, property, null, language).next();
            less.remove(text);
            assertThat(Shapes.CPSV_AP.faults(less))
                    .anyMatch(fault -> fault.contains(text.getSubject().getURI()));
        }
    }

    @Test
    void rejectsATextWithoutLanguageTag() {
        Model graph = client.graph("/id/service/sewa-residential-connection", RdfClient.TURTLE);
        Resource service = graph.getResource("http://localhost:8080/id/service/sewa-residential-connection");
        Literal untagged = graph.createLiteral("Untagged");
        service.addProperty(DCTerms.title, untagged);
        assertThat(Shapes.CPSV_AP.faults(graph)).isNotEmpty();
    }
}
