package ae.sharjah.digital.notification.catalog;

import ae.sharjah.digital.notification.template.LocalizedText;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Fields of the catalogue's event about a published service version that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServicePublished(ServiceId serviceId, String slug, Texts title, Agency agency) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agency(Texts name) {}

    /** Text in at least Arabic and English; other languages are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Texts(String ar, String en) {
        LocalizedText toLocalizedText() {
            return new LocalizedText(ar, en);
        }
    }

    ServiceName toServiceName() {
        return new ServiceName(
                serviceId, slug, title.toLocalizedText(), agency.name().toLocalizedText());
    }
}
