package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.LifeEventResource;
import ae.sharjah.digital.catalog.directory.LifeEventStep;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.search.ServiceCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the steps of a life event from the services that are currently published. */
final class LifeEventGuide {
    private static final int MAX_OTHER_SERVICES = 20;

    private LifeEventGuide() {}

    /**
     * Builds the guide.
     *
     * @param usage number of requests per service, to order the services that are not steps
     */
    static LifeEventResource of(
            ServiceGroup event,
            List<LifeEventStep> steps,
            Collection<ServiceCard> published,
            Map<ServiceId, Long> usage) {
        Map<String, ServiceCard> left = published.stream()
                .filter(card -> card.lifeEvents().contains(event.id()))
                .sorted(Comparator.comparing((ServiceCard card) -> -usage.getOrDefault(card.id(), 0L))
                        .thenComparing(card -> card.title().arabic()))
                .collect(Collectors.toMap(ServiceCard::slug, card -> card, (one, _) -> one, LinkedHashMap::new));
        var inOrder = new ArrayList<ae.sharjah.digital.catalog.api.LifeEventStepResource>();
        for (LifeEventStep step : steps) {
            ServiceCard card = left.remove(step.service());
            if (card != null) {
                inOrder.add(new ae.sharjah.digital.catalog.api.LifeEventStepResource(
                        ResidentView.summary(card), ResidentView.text(step.explanation()), step.optional()));
            }
        }
        var guide = new LifeEventResource(
                event.id(),
                ResidentView.text(event.name()),
                inOrder,
                left.values().stream()
                        .limit(MAX_OTHER_SERVICES)
                        .map(ResidentView::summary)
                        .toList());
        guide.setDescription(ResidentView.optionalText(event.description()));
        return guide;
    }
}
