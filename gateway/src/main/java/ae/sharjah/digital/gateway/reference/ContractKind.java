package ae.sharjah.digital.gateway.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.MediaType;

/** Kind of a contract beside the services' own: its folder of packed files, and their media type. */
enum ContractKind {
    /** OpenAPI documents of the interfaces between the platform and agencies' systems. */
    @JsonProperty("systems")
    SYSTEMS("systems", ".yaml", "application/yaml"),
    @JsonProperty("asyncapi")
    ASYNCAPI("asyncapi", ".yaml", "application/yaml"),
    @JsonProperty("events")
    EVENTS("events", ".json", "application/schema+json"),
    @JsonProperty("schemas")
    SCHEMAS("schemas", ".schema.json", "application/schema+json"),
    /** SHACL shapes of descriptions in RDF. */
    @JsonProperty("shapes")
    SHAPES("shapes", ".shapes.ttl", "text/turtle");

    private final String folder;
    private final String suffix;
    private final MediaType mediaType;

    ContractKind(String folder, String suffix, String mediaType) {
        this.folder = folder;
        this.suffix = suffix;
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    String folder() {
        return folder;
    }

    String suffix() {
        return suffix;
    }

    MediaType mediaType() {
        return mediaType;
    }
}
