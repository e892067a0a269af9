package ae.sharjah.digital.identity.issuer;

import ae.sharjah.digital.platform.config.PlatformProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpClient;
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

/** Client of the token issuer's userinfo endpoint (OpenID Connect Core 5.3), which it finds by discovery. */
@Component
public class OpenIdProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final RestClient http;
    private final String issuer;
    private volatile @Nullable URI userInfo;

    OpenIdProvider(RestClient.Builder http, UserInfoSettings settings, PlatformProperties platform) {
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

    /**
     * Fetches a person's claims with the person's own token, so that the response contains only what the person may
     * read.
     */
    public UserInfo fetchUserInfo(String subject, String accessToken) {
        try {
            Claims claims = http.get()
                    .uri(userInfo())
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(Claims.class);
            // Core 5.3.2: a response about another subject must not be used.
            if (claims == null || !subject.equals(claims.subject())) {
                LOG.warn("userinfo returned another subject than the token's");
                return new UserInfo.Unavailable();
            }
            return new UserInfo.Received(claims);
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden refused) {
            return new UserInfo.Refused();
        } catch (RestClientException failed) {
            // Only the type is logged, because the message may contain the response.
            LOG.warn("userinfo failed: {}", failed.getClass().getSimpleName());
            return new UserInfo.Unavailable();
        }
    }

    private URI userInfo() {
        URI endpoint = userInfo;
        if (endpoint == null) {
            Discovery discovery = http.get().uri(issuer + DISCOVERY).retrieve().body(Discovery.class);
            if (discovery == null || discovery.userInfo() == null) {
                throw new RestClientException("the issuer names no userinfo endpoint");
            }
            endpoint = discovery.userInfo();
            userInfo = endpoint;
        }
        return endpoint;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Discovery(
            @JsonProperty("userinfo_endpoint") @Nullable URI userInfo) {}
}
