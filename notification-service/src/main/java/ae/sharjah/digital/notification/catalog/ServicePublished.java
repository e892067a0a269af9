package ae.sharjah.digital.notification.catalog;

import ae.sharjah.digital.notification.template.LocalizedText;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields of the catalogue's event about a published service version that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServicePublished(ServiceId serviceId, String slug, Texts title, Agency agency) {

    ServicePublished {
        Objects.requireNonNull(serviceId, "serviceId");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(agency, "agency");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agency(Texts name) {
        Agency {
            Objects.requireNonNull(name, "agency/name");
        }
    }

    /** Text in at least Arabic and English; other languages are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Texts(@Nullable String ar, @Nullable String en) {
        LocalizedText toLocalizedText() {
            return new LocalizedText(Objects.requireNonNull(ar, "ar"), Objects.requireNonNull(en, "en"));
        }
    }

    ServiceName toServiceName() {
        return new ServiceName(
                serviceId, slug, title.toLocalizedText(), agency.name().toLocalizedText());
    }
}
