package ae.sharjah.digital.request.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Uploads and downloads files as clients do. */
public final class FileClient {
    public static final String PDF = "application/pdf";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    FileClient(int port) {
        this.port = port;
    }

    /** A response with its bytes, unparsed. */
    public record Response(int status, Map<String, String> headers, byte[] body) {
        public JsonNode json() {
            return TestResources.JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString();
        }

        public String etag() {
            return headers.getOrDefault("etag", "");
        }
    }

    /** Returns the address of a request's attachments. */
    public static String attachmentsPath(JsonNode request) {
        return "/api/v1/requests/" + request.path("id").asString() + "/attachments";
    }

    private static String contentDisposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the headers of an upload, with a new idempotency key. */
    public static Map<String, String> headers(String type, String name) {
        return new HashMap<>(Map.of(
                "Content-Type",
                type,
                "Content-Disposition",
                contentDisposition(name),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                "en"));
    }

    /** Uploads a PDF. */
    public Response upload(String token, JsonNode request, String document, byte[] file) {
        return send(
                "POST", attachmentsPath(request) + "?document=" + document, token, file, headers(PDF, "document.pdf"));
    }

    public Response send(String method, String path, String token, byte[] body, Map<String, String> headers) {
        return send(method, path, token, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    /** Uploads a body of unknown length, so in chunks. */
    public Response stream(String path, String token, InputStream body, Map<String, String> headers) {
        return send("POST", path, token, HttpRequest.BodyPublishers.ofInputStream(() -> body), headers);
    }

    public Response get(String path, String token) {
        return send("GET", path, token, HttpRequest.BodyPublishers.noBody(), Map.of("Accept-Language", "en"));
    }

    private Response send(
            String method, String path, String token, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var flat = new HashMap<String, String>();
            response.headers().map().forEach((name, values) -> flat.put(name, values.getFirst()));
            return new Response(response.statusCode(), flat, response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens a connection that announces a length and sends only a part of it. */
    public Socket startUpload(String path, String token, long announced, byte[] sent) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + announced + "\r\n");
        headers(PDF, "document.pdf")
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(sent);
        socket.getOutputStream().flush();
        return socket;
    }
}
