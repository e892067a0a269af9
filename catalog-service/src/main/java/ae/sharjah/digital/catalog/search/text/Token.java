package ae.sharjah.digital.catalog.search.text;

/**
 * A token of a text with its position.
 *
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last UTF-16 unit
 * @param form normalized spelling, by which tokens are compared
 */
public record Token(int start, int end, String form) {}
