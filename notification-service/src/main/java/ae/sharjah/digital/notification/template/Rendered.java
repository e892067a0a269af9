package ae.sharjah.digital.notification.template;

/**
 * A notification's words.
 *
 * @param title a few words
 * @param text one or two sentences
 * @param templateVersion version of the templates they were made from
 */
public record Rendered(Bilingual title, Bilingual text, int templateVersion) {}
