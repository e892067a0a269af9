package ae.sharjah.digital.loadtests;

import ae.sharjah.digital.local.fixture.OAuthClient;
import ae.sharjah.digital.local.fixture.OAuthTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Session of a persona of the local platform in a mobile app, which renews its tokens in time. */
final class PersonaSession {
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(60);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final OAuthClient client;
    private final String name;
    private OAuthTokens tokens;
    private Instant renewAt;

    private PersonaSession(OAuthClient client, String name, OAuthTokens tokens) {
        this.client = client;
        this.name = name;
        this.tokens = tokens;
        this.renewAt = tokens.expiresAt().minus(RENEW_BEFORE);
    }

    static PersonaSession signIn(String issuer, String name) throws IOException, InterruptedException {
        var client = new OAuthClient(URI.create(issuer));
        return new PersonaSession(client, name, client.signIn(name));
    }

    /** Returns a token that is valid for at least a minute; while the provider is unavailable, the current one. */
    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            try {
                renew();
            } catch (IOException | InterruptedException | RuntimeException unavailable) {
                renewAt = Instant.now().plus(RETRY_AFTER);
            }
        }
        return tokens.accessToken();
    }

    /** Renews the tokens. A refresh token works once: after a lost response the persona must sign in again. */
    private void renew() throws IOException, InterruptedException {
        Optional<OAuthTokens> renewed = client.refresh(tokens);
        tokens = renewed.isPresent() ? renewed.get() : client.signIn(name);
        renewAt = tokens.expiresAt().minus(RENEW_BEFORE);
    }
}
