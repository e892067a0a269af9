package ae.sharjah.digital.catalog.standards;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.publication.BundledPublication;
import ae.sharjah.digital.catalog.publication.PublicationResult;
import java.net.http.HttpResponse;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogServiceTest
class StandardsTest {
    private static final String ORIGIN = "http://localhost:8080";
    private static final String SERVICE = "/id/service/municipality-tenancy-attestation";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    private int port;

    @Autowired
    private BundledPublication publications;

    private RdfClient client;

    @BeforeEach
    void connect() {
        client = new RdfClient(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/ld+json",
                "application/ld+json | application/ld+json",
                "text/turtle, application/ld+json;q=0.5 | text/turtle;charset=utf-8",
                "text/turtle;q=0.5, application/ld+json | application/ld+json",
                "text/* | text/turtle;charset=utf-8",
                "application/ld+json;profile=\"https://schema.org/\" | application/ld+json;profile=\"https://schema.org/\"",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted http://schema.org\" |"
                        + " application/ld+json;profile=\"https://schema.org/\"",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | application/ld+json"
            })
    void returnsTheRequestedRepresentation(String accept, String type) {
        HttpResponse<String> answer = client.get(SERVICE, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        assertThat(header(answer, "Cache-Control")).contains("public", "max-age=1", "stale-while-revalidate=1");
    }

    @Test
    void returnsJsonLdWithoutAcceptHeader() {
        assertThat(header(client.get(SERVICE), "Content-Type")).isEqualTo("application/ld+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/id/service/municipality-tenancy-attestation, /services/municipality-tenancy-attestation",
        "/id/agency/sewa, /services?agency=sewa",
        "/id/event/moving-home, /services?lifeEvent=moving-home",
        "/catalogue, /services"
    })
    void redirectsBrowsersToThePage(String path, String page) {
        HttpResponse<String> answer = client.get(path, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(ORIGIN + page);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "/id/service/municipality-tenancy-attestation, /api/v1/services/municipality-tenancy-attestation",
        "/catalogue, /api/v1/services"
    })
    void redirectsJsonClientsToTheApi(String path, String api) {
        HttpResponse<String> answer = client.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(ORIGIN + api);
        assertThat(client.get(api, "Accept", "application/json").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/id/service/municipality-tenancy-attestation, application/rdf+xml",
        "/id/service/municipality-tenancy-attestation, image/png",
        "/id/service/municipality-tenancy-attestation, text/turtle;q=0",
        "/id/service/municipality-tenancy-attestation, not a media type",
        "/id/agency/sewa, application/json",
        "/id/event/moving-home, application/xml",
        "/catalogue, text/csv",
        "/catalogue/services.ttl, application/ld+json"
    })
    void listsTheAvailableTypesWhenNoneIsAcceptable(String path, String accept) throws Exception {
        HttpResponse<String> answer = client.get(path, "Accept", accept, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("representation-not-offered");
        assertThat(problem.path("detail").asString()).contains("text/turtle");
        HttpResponse<String> arabic = client.get(path, "Accept", accept, "Accept-Language", "ar");
        assertThat(arabic.body()).contains("غير متاح بهذه الصيغة");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/service/none",
                "/id/service/01890000-0000-7000-8000-000000000000",
                "/id/agency/none",
                "/id/event/none",
                "/id/event/transport"
            })
    void returnsNotFoundForUnknownIdentifiers(String path) {
        for (String accept : new String[] {RdfClient.TURTLE, RdfClient.JSON_LD, "text/html"}) {
            HttpResponse<String> answer = client.get(path, "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(404);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void returnsNotFoundForATooLongName() {
        assertThat(client.get("/id/service/" + "a".repeat(5000)).statusCode()).isEqualTo(404);
        assertThat(client.get("/id/agency/" + "a".repeat(65)).statusCode()).isEqualTo(404);
    }

    @Test
    void findsAServiceByIdUnderTheSameAddress() {
        Model bySlug = client.graph(SERVICE, RdfClient.TURTLE);
        String id = bySlug.getResource(ORIGIN + SERVICE)
                .getProperty(DCTerms.identifier)
                .getString();
        assertThat(client.graph("/id/service/" + id, RdfClient.TURTLE).isIsomorphicWith(bySlug))
                .isTrue();
        HttpResponse<String> page = client.get("/id/service/" + id, "Accept", "text/html");
        assertThat(header(page, "Location")).isEqualTo(ORIGIN + "/services/municipality-tenancy-attestation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/service/municipality-tenancy-attestation",
                "/id/agency/sewa",
                "/id/event/moving-home",
                "/catalogue",
                "/catalogue/services.ttl"
            })
    void returnsNotModifiedForACurrentETag(String path) {
        HttpResponse<String> first = client.get(path, "Accept", RdfClient.TURTLE);
        String tag = header(first, "ETag");
        HttpResponse<String> again = client.get(path, "Accept", RdfClient.TURTLE, "If-None-Match", "\"old\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(client.get(path, "Accept", RdfClient.TURTLE, "If-None-Match", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyRepresentationHasItsOwnETag() {
        assertThat(header(client.get(SERVICE, "Accept", RdfClient.TURTLE), "ETag"))
                .isNotEqualTo(header(client.get(SERVICE, "Accept", RdfClient.JSON_LD), "ETag"));
    }

    @Test
    void describesServicesInSchemaOrgForSearchEngines() throws Exception {
        HttpResponse<String> answer =
                client.get("/id/service/sewa-residential-connection", "Accept", RdfClient.SCHEMA_ORG);
        JsonNode document = new JsonMapper().readTree(answer.body());
        assertThat(document.path("@context").path("@vocab").asString()).isEqualTo("https://schema.org/");
        Model graph = client.graph("/id/service/sewa-residential-connection", RdfClient.SCHEMA_ORG);
        Resource service = graph.getResource(ORIGIN + "/id/service/sewa-residential-connection");
        assertThat(service.hasProperty(RDF.type, SchemaDO.GovernmentService)).isTrue();
        for (String language : new String[] {"ar", "en"}) {
            assertThat(service.getProperty(SchemaDO.name, language)).isNotNull();
            assertThat(service.getProperty(SchemaDO.description, language)).isNotNull();
        }
        Resource provider = service.getPropertyResourceValue(SchemaDO.provider);
        assertThat(provider.hasProperty(RDF.type, SchemaDO.GovernmentOrganization))
                .isTrue();
        assertThat(service.getPropertyResourceValue(SchemaDO.availableChannel)
                        .getPropertyResourceValue(SchemaDO.serviceUrl)
                        .getURI())
                .isEqualTo(ORIGIN + "/services/sewa-residential-connection");
        Model company = client.graph("/id/service/eand-home-internet", RdfClient.SCHEMA_ORG);
        assertThat(company.getResource(ORIGIN + "/id/agency/eand").hasProperty(RDF.type, SchemaDO.Organization))
                .isTrue();
    }

    @Test
    void reflectsPublicationAndWithdrawalImmediately() {
        String path = "/id/service/standards-trial";
        assertThat(client.get(path, "Accept", RdfClient.TURTLE).statusCode()).isEqualTo(404);
        var published = publications.publish(
                Descriptions.valid("standards-trial", "تجربة \"المعايير\"", "Trial of \"standards\" \\ & more"));
        assertThat(published).isInstanceOf(PublicationResult.Published.class);
        Model own = client.graph(path, RdfClient.TURTLE);
        assertThat(own.getResource(ORIGIN + path)
                        .getProperty(DCTerms.title, "en")
                        .getString())
                .isEqualTo("Trial of \"standards\" \\ & more");
        for (String dump : new String[] {"/catalogue/services.ttl", "/catalogue/services.jsonld"}) {
            Model all = client.graph(dump, dump.endsWith("ttl") ? RdfClient.TURTLE : RdfClient.JSON_LD);
            assertThat(all.containsAll(own)).as(dump).isTrue();
        }
        assertThat(publications.withdraw("standards-trial")).isTrue();
        assertThat(client.get(path, "Accept", RdfClient.TURTLE).statusCode()).isEqualTo(404);
        Model all = client.graph("/catalogue/services.jsonld", RdfClient.JSON_LD);
        assertThat(all.containsResource(all.getResource(ORIGIN + path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void rejectsWriteMethods(String method) {
        for (String path : new String[] {SERVICE, "/id/agency/sewa", "/catalogue", "/catalogue/services.ttl"}) {
            var answer = new ApiClient(port).call(method, path);
            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
