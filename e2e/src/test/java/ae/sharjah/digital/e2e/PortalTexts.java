package ae.sharjah.digital.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the portal in one language, so that a test looks for the text a person reads. */
final class PortalTexts {

    private final String language;
    private final JsonNode texts;

    PortalTexts(LocalPlatform platform, String language) {
        this.language = language;
        try {
            texts = new JsonMapper()
                    .readTree(Files.readString(platform.file("gateway/portal/src/i18n/" + language + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    /** Returns the text of a key such as {@code header.signIn}. */
    String text(String key) {
        return texts.at("/" + key.replace('.', '/')).asString();
    }

    /** Returns a text of the catalogue in this language. */
    String localized(JsonNode texts) {
        return texts.required(language).asString();
    }
}
