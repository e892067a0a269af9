package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.search.ServiceCard;
import java.util.List;

/** @param reasons the weightiest first; never empty */
public record Recommendation(ServiceCard service, List<Reason> reasons) {}
