package ae.sharjah.digital.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's own words in one language, so that a test asks for what a person reads. */
final class Words {

    private final String language;
    private final JsonNode words;

    Words(LocalPlatform platform, String language) {
        this.language = language;
        try {
            words = new JsonMapper()
                    .readTree(Files.readString(platform.file("gateway/portal/src/i18n/" + language + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    /** The words under a key such as {@code header.signIn}. */
    String of(String key) {
        return words.at("/" + key.replace('.', '/')).asString();
    }

    /** A text of the catalogue in this language. */
    String in(JsonNode texts) {
        return texts.required(language).asString();
    }
}
