package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.document.LocalizedText;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the catalogue describes itself.
 *
 * @param publicUrl origin under which clients know the platform, without a path
 * @param publisher the public organisation that answers for the catalogue
 * @param emirate where local agencies are competent; its code is of ISO 3166-2
 * @param country where federal agencies are competent; its code is of ISO 3166-1 alpha-3
 * @param licence under which the descriptions may be used again
 * @param themes what the data set is about
 */
@ConfigurationProperties("catalog.standards")
record StandardsSettings(
        URI publicUrl, Publisher publisher, Place emirate, Place country, Licence licence, List<Theme> themes) {

    /** A text in both languages. */
    record Text(String ar, String en) {
        LocalizedText words() {
            return LocalizedText.of(ar, en);
        }
    }

    /** @param id as agencies have them */
    record Publisher(String id, Text name) {}

    record Place(String code, Text name) {}

    record Licence(URI address, Text name) {}

    /**
     * @param code of the EU vocabulary data-theme
     * @param sectors whose services belong to it; none when all do
     */
    record Theme(String code, Text name, @DefaultValue List<String> sectors) {}
}
