package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.GatewayProperties;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The gateway as a client of the identity provider. It retrieves the provider's description at the first sign-in, not
 * at the start, so that the gateway may start before the provider and the provider before the gateway.
 */
final class LazyRegistrations implements ClientRegistrationRepository {
    private final GatewayProperties properties;
    private final RestClient provider;
    private volatile @Nullable ClientRegistration known;

    LazyRegistrations(GatewayProperties properties, RestClient provider) {
        this.properties = properties;
        this.provider = provider;
    }

    /** @throws ProviderUnavailableException when the provider has not responded yet */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(SignInConfiguration.REGISTRATION)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = described();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration described() {
        var signIn = properties.signIn();
        try {
            Map<String, Object> description = provider.get()
                    .uri(URI.create(signIn.issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (description == null || !signIn.issuer().equals(description.get("issuer"))) {
                throw new IllegalStateException("describes another issuer");
            }
            return ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(SignInConfiguration.REGISTRATION)
                    .clientId(signIn.clientId())
                    .clientSecret(signIn.clientSecret())
                    .scope("openid", "profile")
                    // Not taken from the request's Host header, which any client may choose.
                    .redirectUri(properties.publicUrl() + "/login/oauth2/code/{registrationId}")
                    .userNameAttributeName("sub")
                    // The ID token contains all data that is needed of the person.
                    .userInfoUri(null)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RestClientException | IllegalStateException | IllegalArgumentException noDescription) {
            throw new ProviderUnavailableException(signIn.issuer(), noDescription);
        }
    }
}
