package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.search.ServiceCard;
import java.util.List;

/**
 * Recommended service.
 *
 * @param reasons never empty, in descending order of weight
 */
public record Recommendation(ServiceCard service, List<Reason> reasons) {}
