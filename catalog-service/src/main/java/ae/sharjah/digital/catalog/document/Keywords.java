package ae.sharjah.digital.catalog.document;

import java.util.List;

/** Words people search with: for search only, never shown. */
public record Keywords(List<String> ar, List<String> en) {}
