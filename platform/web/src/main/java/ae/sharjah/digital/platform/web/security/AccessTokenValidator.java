package ae.sharjah.digital.platform.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Validator that accepts only access tokens for this service: right audience, type {@code Bearer}, a UUID as subject.
 */
final class AccessTokenValidator implements OAuth2TokenValidator<Jwt> {
    private final String audience;
    private final AccessTokenType type = new AccessTokenType();

    AccessTokenValidator(String audience) {
        this.audience = audience;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var faults = new ArrayList<OAuth2Error>();
        List<String> audiences = token.getAudience();
        if (audiences == null || !audiences.contains(audience)) {
            faults.add(fault("the token is not for this service"));
        }
        faults.addAll(type.validate(token).getErrors());
        if (!isUuid(token.getSubject())) {
            faults.add(fault("the token has no valid subject"));
        }
        return faults.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(faults);
    }

    private static boolean isUuid(@Nullable String subject) {
        try {
            return subject != null && UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }

    private static OAuth2Error fault(String description) {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, description, null);
    }
}
