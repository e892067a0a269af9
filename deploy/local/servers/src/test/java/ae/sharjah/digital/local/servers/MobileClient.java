package ae.sharjah.digital.local.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's app and browser, as far as signing in goes. */
final class MobileClient {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String VERIFIER = "a-proof-key-that-is-long-enough-for-the-standard-0123456789";

    private final String realm;
    private final HttpClient browser = HttpClient.newHttpClient();

    /** Kept by hand: Keycloak's cookies are Secure, which browsers accept from localhost and Java's CookieManager not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    MobileClient(String keycloak) {
        realm = keycloak + "/realms/platform/protocol/openid-connect";
    }

    HttpResponse<String> authorize(Map<String, String> parameters) throws IOException, InterruptedException {
        return get(URI.create(realm + "/auth?" + encoded(parameters)));
    }

    static Map<String, String> codeRequest(String redirect) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "client_id", "mobile",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", redirect,
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256");
    }

    /** The whole flow: authorization request, login page, code, tokens. */
    JsonNode signIn(String username, String password, String redirect) throws Exception {
        HttpResponse<String> page = authorize(codeRequest(redirect));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no login form: " + page.statusCode() + " " + page.body());
        }
        HttpResponse<String> back = post(
                URI.create(form.group(1).replace("&amp;", "&")), Map.of("username", username, "password", password));
        String location = back.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("not sent back: " + back.statusCode() + " " + back.body()));
        if (!location.startsWith(redirect)) {
            throw new AssertionError("sent elsewhere: " + location);
        }
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "mobile",
                "redirect_uri",
                redirect,
                "code",
                query(location).get("code"),
                "code_verifier",
                VERIFIER));
    }

    JsonNode token(Map<String, String> form) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(post(URI.create(realm + "/token"), form).body());
    }

    static JsonNode claims(JsonNode tokens, String name) throws IOException {
        String payload = tokens.required(name).asText().split("\\.")[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            cookies.put(cookie.split("=", 2)[0], cookie.split(";", 2)[0]);
        }
        return answer;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
}
