package ae.sharjah.digital.notification.catalogue;

import ae.sharjah.digital.notification.template.Bilingual;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of the catalogue's event that a service version was published, what is read here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServicePublished(UUID serviceId, String slug, Texts title, Agency agency) {

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

    /** More languages may come; these two always do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Texts(@Nullable String ar, @Nullable String en) {
        Bilingual bilingual() {
            return new Bilingual(Objects.requireNonNull(ar, "ar"), Objects.requireNonNull(en, "en"));
        }
    }

    ServiceName name() {
        return new ServiceName(serviceId, slug, title.bilingual(), agency.name().bilingual());
    }
}
