package ae.sharjah.digital.notification.template;

/**
 * Rendered text of a notification.
 *
 * @param title a few words
 * @param text one or two sentences
 * @param templateVersion version of the templates it was rendered from
 */
public record RenderedText(LocalizedText title, LocalizedText text, int templateVersion) {}
