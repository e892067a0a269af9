package ae.sharjah.digital.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores cookies of the gateway and follows redirects by hand, as a browser would. */
final class Browser {
    private final URI gateway;
    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> cookieLines = new ArrayList<>();

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** Moves on to another gateway with the cookies it has. */
    Browser movedTo(URI other) {
        var moved = new Browser(other);
        moved.cookies.putAll(cookies);
        return moved;
    }

    HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> changes)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        changes.accept(request);
        var response = RunningGateway.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::storeCookie);
        return response;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, request -> request.header("Accept-Language", "en"));
    }

    /**
     * Signs in through the issuer; returns the gateway's last response, which leads to the page where the person
     * arrives.
     */
    HttpResponse<String> signIn() throws IOException, InterruptedException {
        var toIssuer = get("/oauth2/authorization/platform");
        var back = RunningGateway.CLIENT.send(
                HttpRequest.newBuilder(URI.create(location(toIssuer))).build(), HttpResponse.BodyHandlers.ofString());
        URI callback = URI.create(location(back));
        return get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + response));
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    /** Returns the latest {@code Set-Cookie} line of a cookie. */
    String cookieLine(String name) {
        return cookieLines.stream()
                .filter(line -> line.startsWith(name + "="))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void storeCookie(String line) {
        cookieLines.add(line);
        int equals = line.indexOf('=');
        String value = line.substring(equals + 1).split(";", 2)[0];
        if (value.isEmpty()) {
            cookies.remove(line.substring(0, equals));
        } else {
            cookies.put(line.substring(0, equals), value);
        }
    }
}
