package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Session of a persona of the local platform in a mobile app: signs in by authorisation code with PKCE and renews its
 * token in time.
 */
final class PersonaSession {
    private static final String REDIRECT = "http://127.0.0.1:49152/callback";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String endpoint;
    private final String name;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String refreshToken = "";
    private Instant renewAt = Instant.MIN;

    private PersonaSession(String issuer, String name) {
        this.endpoint = issuer + "/protocol/openid-connect";
        this.name = name;
    }

    static PersonaSession signIn(String issuer, String name) throws Exception {
        var resident = new PersonaSession(issuer, name);
        resident.codeFlow();
        return resident;
    }

    /** Returns a token that is valid for at least a minute; while the provider is unavailable, the current one. */
    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            try {
                renew();
            } catch (IOException | InterruptedException | RuntimeException unavailable) {
                renewAt = Instant.now().plusSeconds(2);
            }
        }
        return token;
    }

    /** Renews the token. A refresh token works once: after a lost response the persona must sign in again. */
    private void renew() throws IOException, InterruptedException {
        var response = post(
                endpoint + "/token",
                Map.of("grant_type", "refresh_token", "client_id", "mobile", "refresh_token", refreshToken));
        if (response.statusCode() == 400) {
            cookies.clear();
            codeFlow();
        } else {
            storeTokens(response);
        }
    }

    private void codeFlow() throws IOException, InterruptedException {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        String verifier = base64(random);
        String challenge = base64(sha256(verifier));
        var page = send(HttpRequest.newBuilder(URI.create(endpoint + "/auth?"
                + form(Map.of(
                        "client_id", "mobile",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", REDIRECT,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256")))));
        var found = FORM.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no sign-in form at the identity provider: " + page.statusCode());
        }
        var back = post(found.group(1).replace("&amp;", "&"), Map.of("username", name, "password", "demo-" + name));
        String location = back.headers().firstValue("Location").orElseThrow();
        String code = Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .filter(part -> part.startsWith("code="))
                .map(part -> URLDecoder.decode(part.substring(5), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        storeTokens(post(
                endpoint + "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "mobile",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier)));
    }

    private void storeTokens(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token: " + response.statusCode());
        }
        JsonNode tokens = JsonMapper.shared().readTree(response.body());
        token = tokens.required("access_token").asString();
        refreshToken = tokens.required("refresh_token").asString();
        renewAt = Instant.now()
                .plusSeconds(tokens.required("expires_in").asLong())
                .minus(RENEW_BEFORE);
    }

    private HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /**
     * Sends a request with an own cookie store: the provider's cookies are Secure, which Java's cookie store drops over
     * plain HTTP.
     */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(TIMEOUT);
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            cookies.put(cookie.split("=", 2)[0], cookie.split(";", 2)[0]);
        }
        return response;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
