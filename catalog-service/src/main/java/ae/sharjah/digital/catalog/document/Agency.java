package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;

/**
 * An agency that offers services.
 *
 * @param id short code such as {@code sewa}
 * @param kind {@code local}, {@code federal} or {@code private}
 */
public record Agency(String id, String kind, LocalizedText name) {}
