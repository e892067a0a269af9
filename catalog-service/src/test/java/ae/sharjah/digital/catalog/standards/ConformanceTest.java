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

    private Rdf rdf;

    @BeforeEach
    void connect() {
        rdf = new Rdf(port);
    }

    @Test
    void describesTheWholeCatalogueInCpsvAp() {
        Model all = rdf.graph(TURTLE_DUMP, Rdf.TURTLE);
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
    void saysTheSameInTurtleAndInJsonLd() {
        Model turtle = rdf.graph(TURTLE_DUMP, Rdf.TURTLE);
        Model jsonLd = rdf.graph(JSON_LD_DUMP, Rdf.JSON_LD);
        assertThat(turtle.size()).isGreaterThan(4000);
        assertThat(turtle.difference(jsonLd).listStatements().toList()).isEmpty();
        assertThat(jsonLd.difference(turtle).listStatements().toList()).isEmpty();
    }

    @Test
    void describesEveryServiceAtItsOwnAddressAsInTheDump() {
        Model all = rdf.graph(TURTLE_DUMP, Rdf.TURTLE);
        List<Resource> services =
                all.listSubjectsWithProperty(RDF.type, Cpsv.PUBLIC_SERVICE).toList();
        for (Resource service : services) {
            String path = service.getURI().substring("http://localhost:8080".length());
            Model turtle = rdf.graph(path, Rdf.TURTLE);
            assertThat(Shapes.CPSV_AP.faults(turtle)).as(path).isEmpty();
            assertThat(all.containsAll(turtle)).as(path).isTrue();
            assertThat(turtle.isIsomorphicWith(rdf.graph(path, Rdf.JSON_LD)))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void describesEveryAgencyAndLifeEventThatServicesReferTo() {
        Model all = rdf.graph(TURTLE_DUMP, Rdf.TURTLE);
        List<Resource> referred = Stream.concat(
                        all.listSubjectsWithProperty(RDF.type, Cpsv.EVENT).toList().stream(),
                        all.listSubjectsWithProperty(RDF.type, FOAF.Agent).toList().stream())
                .filter(node -> !node.getURI().contains("#"))
                .toList();
        assertThat(referred.size()).isGreaterThan(20);
        for (Resource node : referred) {
            String path = node.getURI().substring("http://localhost:8080".length());
            Model own = rdf.graph(path, Rdf.TURTLE);
            assertThat(Shapes.CPSV_AP.faults(own)).as(path).isEmpty();
            Resource described = own.getResource(node.getURI());
            assertThat(own.contains(described, RDF.type)).as(path).isTrue();
            assertThat(own.contains(described, Cpsv.HAS_RELATED_SERVICE)
                            || own.contains(null, Cpsv.HAS_COMPETENT_AUTHORITY, described)
                            || own.contains(null, DCTerms.contributor, described))
                    .as(path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Rdf.TURTLE, Rdf.JSON_LD})
    void describesTheCatalogueAsADataSetInDcatAp(String form) {
        Model catalogue = rdf.graph("/catalogue", form);
        assertThat(Shapes.DCAT_AP.faults(catalogue)).isEmpty();
        Resource dataSet =
                catalogue.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
        assertThat(dataSet.listProperties(DCAT.theme).toList()).hasSize(6);
        assertThat(dataSet.listProperties(DCAT.distribution).toList()).hasSize(3);
        for (Statement download : catalogue
                .listStatements(null, DCAT.downloadURL, (Resource) null)
                .toList()) {
            String path = download.getResource().getURI().substring("http://localhost:8080".length());
            assertThat(rdf.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void givesPrivateCompaniesAPartButNoAuthority() {
        Model service = rdf.graph("/id/service/eand-home-internet", Rdf.TURTLE);
        Resource company = service.getResource("http://localhost:8080/id/agency/eand");
        assertThat(service.contains(company, RDF.type, Cpsv.PUBLIC_ORGANISATION))
                .isFalse();
        assertThat(service.contains(null, Cpsv.HAS_COMPETENT_AUTHORITY, company))
                .isFalse();
        assertThat(service.contains(null, Cpsv.HAS_PARTICIPANT, company)).isTrue();
    }

    @Test
    void namesNothingWithoutAnAddress() {
        for (String path : List.of(TURTLE_DUMP, "/catalogue", "/id/agency/sewa", "/id/event/moving-home")) {
            Model graph = rdf.graph(path, Rdf.TURTLE);
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
    void missesEveryMandatoryPropertyOfCpsvAp(Shapes.Mandatory property) {
        isMissed(Shapes.CPSV_AP_ALONE, rdf.graph(TURTLE_DUMP, Rdf.TURTLE), property);
    }

    @ParameterizedTest
    @MethodSource("mandatoryInDcatAp")
    void missesEveryMandatoryPropertyOfDcatAp(Shapes.Mandatory property) {
        isMissed(Shapes.DCAT_AP_ALONE, rdf.graph("/catalogue", Rdf.TURTLE), property);
    }

    private static void isMissed(Shapes shapes, Model graph, Shapes.Mandatory property) {
        assertThat(shapes.faults(graph)).isEmpty();
        Resource node =
                graph.listSubjectsWithProperty(RDF.type, property.type()).next();
        graph.removeAll(node, property.path(), null);
        assertThat(shapes.faults(graph))
                .anyMatch(fault -> fault.contains(property.path().getURI()) && fault.contains(node.getURI()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void missesEitherLanguageOfEveryText(String language) {
        Model graph = rdf.graph("/id/service/sewa-residential-connection", Rdf.TURTLE);
        for (Property property : List.of(DCTerms.title, DCTerms.description, DCTerms.abstract_, SKOS.prefLabel)) {
            Model less = ModelFactory.createDefaultModel().add(graph);
            Statement text = less.listStatements(null, property, null, language).next();
            less.remove(text);
            assertThat(Shapes.CPSV_AP.faults(less))
                    .anyMatch(fault -> fault.contains(text.getSubject().getURI()));
        }
    }

    @Test
    void doesNotTakeATextWithoutALanguage() {
        Model graph = rdf.graph("/id/service/sewa-residential-connection", Rdf.TURTLE);
        Resource service = graph.getResource("http://localhost:8080/id/service/sewa-residential-connection");
        Literal untagged = graph.createLiteral("Untagged");
        service.addProperty(DCTerms.title, untagged);
        assertThat(Shapes.CPSV_AP.faults(graph)).isNotEmpty();
    }
}
