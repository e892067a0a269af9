package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;

/**
 * A step of a life event: one service at its position.
 *
 * @param service slug of the service
 * @param optional true if not every person in this situation needs the service
 * @param explanation the reason for the step
 */
public record LifeEventStep(String service, boolean optional, LocalizedText explanation) {}
