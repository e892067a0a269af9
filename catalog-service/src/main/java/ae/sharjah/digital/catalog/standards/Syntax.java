package ae.sharjah.digital.catalog.standards;

/** Serialization format of a graph. */
public enum Syntax {
    TURTLE("text/turtle", "ttl"),
    JSON_LD("application/ld+json", "jsonld");

    private final String mediaType;
    private final String suffix;

    Syntax(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }
}
