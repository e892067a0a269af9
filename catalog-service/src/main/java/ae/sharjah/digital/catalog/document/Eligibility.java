package ae.sharjah.digital.catalog.document;

/** One condition the applicant has to meet. */
public record Eligibility(LanguageMap text) {}
