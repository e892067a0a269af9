package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.AgencyListResource;
import ae.sharjah.digital.catalog.api.AgencyResource;
import ae.sharjah.digital.catalog.api.DirectoryApi;
import ae.sharjah.digital.catalog.api.LifeEventResource;
import ae.sharjah.digital.catalog.api.TopicListResource;
import ae.sharjah.digital.catalog.api.TopicResource;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.publication.web.PublicCaching;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.catalog.search.ServiceIndex;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Serves the directory of groups of services to everyone. */
@RestController
@PreAuthorize("denyAll()")
class DirectoryController implements DirectoryApi {
    private final ServiceGroups groups;
    private final LifeEventSteps steps;
    private final LifeStages stages;
    private final ServiceIndex index;

    DirectoryController(ServiceGroups groups, LifeEventSteps steps, LifeStages stages, ServiceIndex index) {
        this.groups = groups;
        this.steps = steps;
        this.stages = stages;
        this.index = index;
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<AgencyListResource> listAgencies() {
        List<AgencyResource> offering = index.all().stream()
                .map(ServiceCard::agency)
                .collect(Collectors.toMap(agency -> agency.id(), Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(agency -> agency.name().arabic()))
                .map(ResidentView::agency)
                .toList();
        return ResponseEntity.ok().cacheControl(PublicCaching.CONTROL).body(new AgencyListResource(offering));
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<TopicListResource> listSectors() {
        return list(GroupKind.SECTOR, card -> Stream.of(card.sector()));
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<TopicListResource> listLifeEvents() {
        return list(GroupKind.LIFE_EVENT, card -> card.lifeEvents().stream());
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<LifeEventResource> getLifeEvent(String id) {
        ServiceGroup event = groups.all(GroupKind.LIFE_EVENT).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "life-event-unknown"));
        var guide = LifeEventGuide.of(event, steps.findByLifeEvent(id), index.all(), index.usage());
        return ResponseEntity.ok().cacheControl(PublicCaching.CONTROL).body(guide);
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<TopicListResource> listAudiences() {
        return list(GroupKind.AUDIENCE, card -> card.audiences().stream());
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<TopicListResource> listLifeStages() {
        var cards = index.all();
        List<TopicResource> all = stages.all().stream()
                .map(stage -> ResidentView.topic(
                        new ServiceGroup(stage.id(), stage.name(), null),
                        cards.stream().filter(card -> matches(stage, card)).count()))
                .toList();
        return ResponseEntity.ok().cacheControl(PublicCaching.CONTROL).body(new TopicListResource(all));
    }

    private static boolean matches(LifeStage stage, ServiceCard card) {
        return card.lifeEvents().stream().anyMatch(stage.lifeEvents()::contains)
                || card.audiences().stream().anyMatch(stage.audiences()::contains);
    }

    private ResponseEntity<TopicListResource> list(GroupKind kind, Function<ServiceCard, Stream<String>> of) {
        Map<String, Long> counts = index.all().stream()
                .flatMap(of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<TopicResource> all = groups.all(kind).stream()
                .map(group -> ResidentView.topic(group, counts.getOrDefault(group.id(), 0L)))
                .toList();
        return ResponseEntity.ok().cacheControl(PublicCaching.CONTROL).body(new TopicListResource(all));
    }
}
