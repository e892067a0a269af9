package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Data about all services on which a choice of recommendations is based.
 *
 * @param services all published services
 * @param usage number of submitted requests per service
 * @param names names of sectors, life events and audiences, by id
 * @param stages life stages by id
 * @param requiredServices slugs of the services that everyone needs in a life event, by its id
 */
record CatalogSnapshot(
        Collection<ServiceCard> services,
        Map<ServiceId, Long> usage,
        Map<String, LocalizedText> names,
        Map<String, LifeStage> stages,
        Map<String, Set<String>> requiredServices) {}
