package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the catalogue's description of itself.
 *
 * @param publicUrl origin under which clients know the platform, without a path
 * @param publisher public organisation responsible for the catalogue
 * @param emirate area in which local agencies are competent; its code is of ISO 3166-2
 * @param country area in which federal agencies are competent; its code is of ISO 3166-1 alpha-3
 * @param licence under which the descriptions may be reused
 * @param themes subjects of the data set
 */
@ConfigurationProperties("catalog.standards")
record StandardsSettings(
        URI publicUrl, Publisher publisher, Place emirate, Place country, Licence licence, List<Theme> themes) {

    /** Text in both languages. */
    record Text(String ar, String en) {
        LocalizedText toLanguageMap() {
            return LocalizedText.of(ar, en);
        }
    }

    /**
     * The publisher.
     *
     * @param id in the same form as agency ids
     */
    record Publisher(String id, Text name) {}

    record Place(String code, Text name) {}

    record Licence(URI address, Text name) {}

    /**
     * Subject of the data set.
     *
     * @param code of the EU vocabulary data-theme
     * @param sectors whose services belong to it; none when all do
     */
    record Theme(String code, Text name, @DefaultValue List<String> sectors) {}
}
