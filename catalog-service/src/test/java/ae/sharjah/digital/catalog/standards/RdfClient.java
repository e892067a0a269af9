package ae.sharjah.digital.catalog.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** Requests RDF as a harvester would and parses it strictly. */
final class RdfClient {
    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";
    static final String SCHEMA_ORG = "application/ld+json;profile=\"https://schema.org/\"";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    RdfClient(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Model graph(String path, String accept) {
        HttpResponse<String> answer = get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertThat(type).startsWith(accept.startsWith(TURTLE) ? TURTLE : JSON_LD);
        return read(answer.body(), type.startsWith(TURTLE) ? Lang.TURTLE : Lang.JSONLD);
    }

    /** Parses a document; warnings, such as about an invalid address, are failures. */
    static Model read(String document, Lang language) {
        Model graph = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .lang(language)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(graph);
        return graph;
    }
}
