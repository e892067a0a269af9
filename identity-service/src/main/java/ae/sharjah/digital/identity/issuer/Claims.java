package ae.sharjah.digital.identity.issuer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What userinfo tells of a person; of all its claims only those the profile is made of.
 *
 * @param subject the person
 * @param name full name, as a rule in Latin script
 * @param arabicName full name in Arabic
 * @param username name used to sign in
 * @param locale preferred language, BCP 47
 * @param email address
 * @param emailVerified whether the provider has seen that it is the person's
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

    /** Keeps personal data out of logs, whoever prints it. */
    @Override
    public String toString() {
        return "Claims[…]";
    }
}
