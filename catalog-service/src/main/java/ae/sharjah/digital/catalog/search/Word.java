package ae.sharjah.digital.catalog.search;

/**
 * A word where it stands in a text.
 *
 * @param start first UTF-16 unit in the text
 * @param end the unit after its last
 * @param form its letters in the one way they are compared
 */
record Word(int start, int end, String form) {}
