package ae.sharjah.digital.catalog.search;

/**
 * Fragment of a plain text; all fragments together are the text.
 *
 * @param match whether the fragment matches the query
 */
public record Fragment(String text, boolean match) {}
