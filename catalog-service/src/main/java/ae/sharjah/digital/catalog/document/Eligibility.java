package ae.sharjah.digital.catalog.document;

import org.jspecify.annotations.Nullable;

/**
 * One condition the applicant has to meet.
 *
 * @param rule the same as a condition in CEL, true where it is met; null where only people can tell
 * @param reason what is told to whom the rule turns away; there with every rule
 */
public record Eligibility(
        LanguageMap text, @Nullable String rule, @Nullable LanguageMap reason) {}
