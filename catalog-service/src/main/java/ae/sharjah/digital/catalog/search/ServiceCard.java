package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.Fee;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.document.ServiceTime;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;

/** Summary of a published service for lists. */
public record ServiceCard(
        ServiceId id,
        String slug,
        int version,
        LocalizedText title,
        LocalizedText summary,
        Agency agency,
        String sector,
        List<String> audiences,
        List<String> lifeEvents,
        String assurance,
        List<Fee> fees,
        ServiceTime serviceTime) {

    static ServiceCard of(ServiceDocument document) {
        ServiceContent content = document.content();
        return new ServiceCard(
                document.serviceId(),
                content.slug(),
                document.version(),
                content.title(),
                content.summary(),
                content.agency(),
                content.sector(),
                content.audiences(),
                content.lifeEvents(),
                content.assurance(),
                content.fees(),
                content.serviceTime());
    }
}
