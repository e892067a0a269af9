package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Map;

/** Texts of a found service in pieces, by language. */
public record Highlights(Map<String, List<Fragment>> title, Map<String, List<Fragment>> summary) {}
