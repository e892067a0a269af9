package ae.sharjah.digital.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import ae.sharjah.digital.platform.starter.sample.TestClient;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class AccessTokensTest {
    private final TestClient service;

    AccessTokensTest(@LocalServerPort int port) {
        service = new TestClient(port);
    }

    enum Wrong {
        ISSUER(builder -> builder.issuer("http://127.0.0.1:1/realms/platform")),
        AUDIENCE(builder -> builder.audience("another-service", "account")),
        NO_AUDIENCE(builder -> builder.claim("aud", null)),
        ID_TOKEN(builder -> builder.typ("ID")),
        NO_TYPE(builder -> builder.claim("typ", null)),
        EXPIRED(builder -> builder.expiresIn(Duration.ofSeconds(-61))),
        FOREIGN_KEY(TestTokenBuilder::signedByAnotherKey),
        SUBJECT(builder -> builder.subject("maryam")),
        NO_SUBJECT(builder -> builder.claim("sub", null));

        private final Consumer<TestTokenBuilder> change;

        Wrong(Consumer<TestTokenBuilder> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenWithAnInvalidPart(Wrong wrong) {
        String refused = TestTokens.token(token -> {
            token.audience("sample").roles("resident");
            wrong.change.accept(token);
        });
        assertRefused(refused);
        assertRefused(refused);
    }

    @Test
    void refusesAnUnsignedTokenAndOneSignedWithThePublicKeyAsASecret() throws Exception {
        var claims = SignedJWT.parse(TestClient.residentToken()).getJWTClaimsSet();
        assertRefused(new PlainJWT(claims).serialize());

        var keys = JWKSet.load(URI.create(TestTokens.issuer() + "/protocol/openid-connect/certs")
                .toURL());
        byte[] publicKey = keys.getKeys().getFirst().toRSAKey().toPublicKey().getEncoded();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keys.getKeys().getFirst().getKeyID())
                        .build(),
                claims);
        forged.sign(new MACSigner(publicKey));
        assertRefused(forged.serialize());
        assertRefused("not-a-token");
    }

    // This clock may be ahead of the issuer's, and a token must not fail in the middle of a form.
    @Test
    void acceptsATokenThatExpiredWithinTheClockSkew() {
        String expired = TestTokens.token(
                builder -> builder.audience("sample").roles("resident").expiresIn(Duration.ofSeconds(-30)));
        assertThat(service.get("/api/v1/items", "Authorization", "Bearer " + expired)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsTheCallerAndTheRoles() {
        UUID person = UUID.randomUUID();
        String officer = TestTokens.token(builder -> builder.audience("other", "sample")
                .roles("officer")
                .agency("sewa")
                .subject(person));
        var caller = service.get("/api/v1/caller", "Authorization", "Bearer " + officer);
        assertThat(caller.json().path("id").asString()).isEqualTo(person.toString());
        assertThat(caller.json().path("roles").path(0).asString()).isEqualTo("officer");
        assertThat(caller.json().path("agency").asString()).isEqualTo("sewa");

        var items = service.get("/api/v1/items", "Authorization", "Bearer " + officer);
        assertThat(items.status()).isEqualTo(403);
        assertThat(items.code()).isEqualTo("access-denied");
    }

    @Test
    void acceptsNoTokenInTheAddress() {
        assertThat(service.get("/api/v1/items?access_token=" + TestClient.residentToken())
                        .status())
                .isEqualTo(401);
    }

    private void assertRefused(String token) {
        var answer = service.get("/api/v1/items", "Authorization", "Bearer " + token);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-invalid");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
    }
}
