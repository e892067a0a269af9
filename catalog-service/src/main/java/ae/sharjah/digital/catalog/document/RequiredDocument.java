package ae.sharjah.digital.catalog.document;

/** A document the applicant is asked for. */
public record RequiredDocument(String code, LanguageMap label, boolean required) {}
