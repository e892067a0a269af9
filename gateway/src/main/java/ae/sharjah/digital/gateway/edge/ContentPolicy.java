package ae.sharjah.digital.gateway.edge;

/** The content security policy of all pages: nothing from elsewhere, no inline script. */
final class ContentPolicy {
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
