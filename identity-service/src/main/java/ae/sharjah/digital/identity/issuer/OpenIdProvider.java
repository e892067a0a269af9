package ae.sharjah.digital.identity.issuer;

import ae.sharjah.digital.platform.web.config.WebProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The issuer of the tokens, asked for its userinfo endpoint (OpenID Connect Core 5.3), found by discovery. */
@Component
public class OpenIdProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final RestClient http;
    private final String issuer;
    private volatile @Nullable URI userInfo;

    OpenIdProvider(RestClient.Builder http, UserInfoSettings settings, WebProperties platform) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.answer());
        this.http = http.requestFactory(requests).build();
        this.issuer = platform.security().issuer();
    }

    /** Asks with the person's own token, so that nothing is told that the person may not read. */
    public UserInfo of(UUID person, String accessToken) {
        try {
            Claims claims = http.get()
                    .uri(userInfo())
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(Claims.class);
            // Core 5.3.2: an answer about somebody else must not be used.
            if (claims == null || !person.toString().equals(claims.subject())) {
                LOG.warn("userinfo did not speak of the token's subject");
                return new UserInfo.Away();
            }
            return new UserInfo.Told(claims);
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden refused) {
            return new UserInfo.Refused();
        } catch (RestClientException failed) {
            // Not its message, which may quote the answer.
            LOG.warn("userinfo failed: {}", failed.getClass().getSimpleName());
            return new UserInfo.Away();
        }
    }

    private URI userInfo() {
        URI known = userInfo;
        if (known == null) {
            Discovery found = http.get().uri(issuer + DISCOVERY).retrieve().body(Discovery.class);
            if (found == null || found.userInfo() == null) {
                throw new RestClientException("the issuer names no userinfo endpoint");
            }
            known = found.userInfo();
            userInfo = known;
        }
        return known;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Discovery(
            @JsonProperty("userinfo_endpoint") @Nullable URI userInfo) {}
}
