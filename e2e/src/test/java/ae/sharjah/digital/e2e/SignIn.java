package ae.sharjah.digital.e2e;

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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Authorisation code flow with PKCE of a mobile app, which fills in the identity provider's sign-in page for the
 * person.
 */
final class SignIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String REDIRECT = "http://127.0.0.1:49731/callback";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String realm;

    /**
     * Own cookie store: the cookies are Secure, which browsers accept from localhost and Java's CookieManager does not.
     */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private SignIn(URI issuer) {
        realm = issuer + "/protocol/openid-connect";
    }

    /** Returns an access token of a persona. */
    static String accessToken(URI issuer, String persona) {
        try {
            return new SignIn(issuer).flow(persona);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String flow(String persona) throws IOException, InterruptedException, GeneralSecurityException {
        String verifier = random();
        String state = random();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String page = send(HttpRequest.newBuilder(URI.create(realm + "/auth?"
                        + encoded(Map.of(
                                "client_id", "mobile",
                                "response_type", "code",
                                "scope", "openid",
                                "state", state,
                                "redirect_uri", REDIRECT,
                                "code_challenge", base64(hash),
                                "code_challenge_method", "S256")))))
                .body();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no login form: " + page);
        }
        HttpResponse<String> back =
                post(form.group(1).replace("&amp;", "&"), Map.of("username", persona, "password", "demo-" + persona));
        String location = back.headers()
                .firstValue("Location")
                .filter(address -> address.startsWith(REDIRECT))
                .orElseThrow(() -> new AssertionError("not sent back to the app: " + back.statusCode() + back.body()));
        Map<String, String> parameters = query(location);
        if (!state.equals(parameters.get("state"))) {
            throw new AssertionError("another state came back: " + location);
        }
        String tokens = post(
                        realm + "/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "mobile",
                                "redirect_uri",
                                REDIRECT,
                                "code",
                                String.valueOf(parameters.get("code")),
                                "code_verifier",
                                verifier))
                .body();
        return new JsonMapper().readTree(tokens).required("access_token").asString();
    }

    private HttpResponse<String> post(String address, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        HttpResponse<String> response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            cookies.put(cookie.split("=", 2)[0], cookie.split(";", 2)[0]);
        }
        return response;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
}
