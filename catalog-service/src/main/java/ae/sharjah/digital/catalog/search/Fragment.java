package ae.sharjah.digital.catalog.search;

/**
 * A piece of a text, as plain text; all pieces together are the text.
 *
 * @param match whether it is what was looked for
 */
public record Fragment(String text, boolean match) {}
