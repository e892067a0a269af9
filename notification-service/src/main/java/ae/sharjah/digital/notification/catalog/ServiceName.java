package ae.sharjah.digital.notification.catalog;

import ae.sharjah.digital.notification.template.LocalizedText;

/**
 * Name of a service and of its agency.
 *
 * @param title name of the service
 * @param agency name of the agency that offers the service
 */
public record ServiceName(ServiceId serviceId, String slug, LocalizedText title, LocalizedText agency) {}
