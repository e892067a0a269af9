package ae.sharjah.digital.request;

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

/** Gives and takes files as clients do. */
final class FileClient {
    static final String PDF = "application/pdf";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    FileClient(int port) {
        this.port = port;
    }

    /** @param body as bytes, whatever it is */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        JsonNode json() {
            return RunningService.JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString();
        }

        String etag() {
            return headers.getOrDefault("etag", "");
        }
    }

    static String files(JsonNode request) {
        return "/api/v1/requests/" + request.path("id").asString() + "/attachments";
    }

    static String named(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Map<String, String> headers(String type, String name) {
        return new HashMap<>(Map.of(
                "Content-Type",
                type,
                "Content-Disposition",
                named(name),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                "en"));
    }

    Answer give(String token, JsonNode request, String document, byte[] file) {
        return send("POST", files(request) + "?document=" + document, token, file, headers(PDF, "document.pdf"));
    }

    Answer send(String method, String path, String token, byte[] body, Map<String, String> headers) {
        return send(method, path, token, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    /** Of unknown length, so chunked. */
    Answer stream(String path, String token, InputStream body, Map<String, String> headers) {
        return send("POST", path, token, HttpRequest.BodyPublishers.ofInputStream(() -> body), headers);
    }

    Answer get(String path, String token) {
        return send("GET", path, token, HttpRequest.BodyPublishers.noBody(), Map.of("Accept-Language", "en"));
    }

    private Answer send(
            String method, String path, String token, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var flat = new HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> flat.put(name, values.getFirst()));
            return new Answer(answer.statusCode(), flat, answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A connection that has said what it will send, and so much of it. */
    Socket begin(String path, String token, long announced, byte[] sent) throws IOException {
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
