package ae.sharjah.digital.gateway.filter;

/** The content security policy of all pages: nothing from elsewhere, no inline script. */
final class ContentPolicy {
    /** Policy of an uploaded file: if a browser displayed it nevertheless, it could do nothing. */
    static final String OF_FILES = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private ContentPolicy() {}

    static String of(String formTargets) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self' " + formTargets,
                "frame-ancestors 'none'");
    }
}
