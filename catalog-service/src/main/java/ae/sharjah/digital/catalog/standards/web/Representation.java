package ae.sharjah.digital.catalog.standards.web;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Representations of a described resource, in order of preference. */
enum Representation {
    JSON_LD("application/ld+json"),
    TURTLE("text/turtle") {
        /** Returns the type with its charset: some clients read a text without one as Latin-1. */
        @Override
        MediaType type() {
            return UTF_8_TURTLE;
        }
    },
    SCHEMA_ORG("application/ld+json;profile=\"https://schema.org/\""),
    JSON("application/json"),
    PAGE("text/html");

    private static final MediaType UTF_8_TURTLE = MediaType.parseMediaType("text/turtle;charset=utf-8");
    private static final Set<String> SCHEMA_ORG_NAMES =
            Set.of("https://schema.org/", "https://schema.org", "http://schema.org/", "http://schema.org");
    private static final String PROFILE = "profile";

    private final String name;
    private final MediaType type;

    Representation(String name) {
        this.name = name;
        this.type = MediaType.parseMediaType(name);
    }

    MediaType type() {
        return type;
    }

    /** Returns the name to use in {@code Accept}. */
    String acceptName() {
        return name;
    }

    /**
     * Returns how specifically a media range of {@code Accept} matches this representation: 0 not at all, up to 3 by
     * type and profile. An unknown profile is ignored, as JSON-LD requires; schema.org must be requested explicitly.
     */
    int specificity(MediaType range) {
        boolean schemaOrg = namesSchemaOrg(range.getParameter(PROFILE));
        if (this == SCHEMA_ORG) {
            return schemaOrg && range.equalsTypeAndSubtype(type) ? 3 : 0;
        }
        if (!range.includes(plain()) || (this == JSON_LD && schemaOrg)) {
            return 0;
        }
        return range.isWildcardType() ? 1 : range.isWildcardSubtype() ? 2 : 3;
    }

    private MediaType plain() {
        return new MediaType(type.getType(), type.getSubtype());
    }

    private static boolean namesSchemaOrg(@Nullable String profile) {
        return profile != null
                && Arrays.stream(profile.replace("\"", "").strip().split("\\s+"))
                        .anyMatch(SCHEMA_ORG_NAMES::contains);
    }
}
