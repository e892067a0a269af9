package ae.sharjah.digital.gateway;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A response received over a plain socket, for requests that no well-behaved client sends. */
record RawResponse(int status, Map<String, List<String>> headers, String body) {

    /** @param request its head and body; sent in UTF-8 */
    static RawResponse to(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Sends a GET with further header lines, each without its end. */
    static RawResponse get(int port, String path, String... headers) throws IOException {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return to(port, request.append("\r\n").toString());
    }

    private static RawResponse parse(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] line = lines[i].split(":", 2);
            headers.computeIfAbsent(line[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line[1].strip());
        }
        return new RawResponse(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length < 2 ? "" : parts[1]);
    }

    /** Returns the values of a header; empty if there are none. */
    List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    String header(String name) {
        return String.join(", ", all(name));
    }
}
