package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Map;

/** Highlighted texts of a search hit, by language. */
public record Highlights(Map<String, List<Fragment>> title, Map<String, List<Fragment>> summary) {}
