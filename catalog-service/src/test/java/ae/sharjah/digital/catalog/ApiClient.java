package ae.sharjah.digital.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client that calls the service without signing in. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    public ApiClient(int port) {
        this.port = port;
    }

    /**
     * A response of the service.
     *
     * @param json the body, or a missing node if it is not JSON
     */
    public record Response(int status, JsonNode json, HttpResponse<String> http) {
        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public Response get(String path, String... headers) {
        return call("GET", path, headers);
    }

    public Response call(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Response(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode(), answer);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Response find(String words) {
        return get("/api/v1/services?limit=100&q=" + encode(words));
    }

    /** Returns the slugs of the services found, best match first. */
    public List<String> slugsOf(String words) {
        return slugsOf(find(words));
    }

    public static List<String> slugsOf(Response page) {
        var slugs = new ArrayList<String>();
        page.json().path("items").forEach(item -> slugs.add(item.path("slug").asString()));
        return slugs;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
