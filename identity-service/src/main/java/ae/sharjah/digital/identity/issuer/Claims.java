package ae.sharjah.digital.identity.issuer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Claims about a person from the userinfo endpoint; only those that the profile uses.
 *
 * @param subject identifier of the person
 * @param name full name, usually in Latin script
 * @param arabicName full name in Arabic
 * @param username name used to sign in
 * @param locale preferred language, BCP 47
 * @param email email address
 * @param emailVerified whether the provider has verified that the address belongs to the person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Claims(
        @JsonProperty("sub") @Nullable String subject,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("name_ar") @Nullable String arabicName,
        @JsonProperty("preferred_username") @Nullable String username,
        @JsonProperty("locale") @Nullable String locale,
        @JsonProperty("email") @Nullable String email,
        @JsonProperty("email_verified") @Nullable Boolean emailVerified) {

    /** Omits personal data, because the text may be logged. */
    @Override
    public String toString() {
        return "Claims[…]";
    }
}
