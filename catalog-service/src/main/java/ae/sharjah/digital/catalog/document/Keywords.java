package ae.sharjah.digital.catalog.document;

import java.util.List;

/** Search terms of a service; used by the search only and never displayed. */
public record Keywords(List<String> ar, List<String> en) {}
