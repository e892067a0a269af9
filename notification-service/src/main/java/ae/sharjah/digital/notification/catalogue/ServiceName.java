package ae.sharjah.digital.notification.catalogue;

import ae.sharjah.digital.notification.template.Bilingual;
import java.util.UUID;

/**
 * What a service is called.
 *
 * @param title the service's name
 * @param agency the name of the agency that offers it
 */
public record ServiceName(UUID serviceId, String slug, Bilingual title, Bilingual agency) {}
