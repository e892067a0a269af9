package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A condition that the applicant has to meet.
 *
 * @param rule the condition in CEL, true where it is met; null where only a person can decide
 * @param reason text for applicants who do not meet the rule; present with every rule
 */
public record Eligibility(
        LocalizedText text, @Nullable String rule, @Nullable LocalizedText reason) {}
