package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.check.PublicationCheck;
import ae.sharjah.digital.catalog.check.References;
import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.platform.identity.Ids;
import ae.sharjah.digital.platform.outbox.Outbox;
import ae.sharjah.digital.platform.outbox.OutboxEvent;
import ae.sharjah.digital.platform.problem.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one way a description becomes what residents see, whoever it comes from. */
@Component
public class Publications {
    public static final String TOPIC = "catalog.service-versions.v1";
    private static final String PUBLISHED = "ae.sharjah.digital.catalog.service-version-published.v1";
    private static final String WITHDRAWN = "ae.sharjah.digital.catalog.service-version-withdrawn.v1";

    private final PublicationCheck check;
    private final SharedWorkflows workflows;
    private final Agencies agencies;
    private final ServiceGroups groups;
    private final Services services;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher changes;

    Publications(
            PublicationCheck check,
            SharedWorkflows workflows,
            Agencies agencies,
            ServiceGroups groups,
            Services services,
            Outbox outbox,
            Ids ids,
            Clock clock,
            JsonMapper json,
            TransactionTemplate transactions,
            ApplicationEventPublisher changes) {
        this.check = check;
        this.workflows = workflows;
        this.agencies = agencies;
        this.groups = groups;
        this.services = services;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.transactions = transactions;
        this.changes = changes;
    }

    /** As told to other services; its schema is in {@code contract/events}. */
    private record Withdrawn(UUID serviceId, String slug, int version) {}

    /** Every fault of a description; nothing is stored. */
    public List<Fault> faults(JsonNode description) {
        return check.faults(workflows.expanded(description), known());
    }

    /**
     * Checks a description and, unless the published version says the same, makes it the next version.
     *
     * @param description as {@code contract/service-description.schema.json} says
     */
    public PublicationResult publish(JsonNode description) {
        JsonNode expanded = workflows.expanded(description);
        List<Fault> faults = check.faults(expanded, known());
        if (!faults.isEmpty()) {
            return new PublicationResult.Refused(faults);
        }
        ServiceDescription described = json.treeToValue(expanded, ServiceDescription.class);
        Agency owner = agencies.find(described.agency()).orElseThrow();
        ServiceContent content = described.content(owner);
        byte[] hash = ContentHash.of(json.valueToTree(content), json);
        return Objects.requireNonNull(transactions.execute(running -> publish(content, hash, running)));
    }

    private PublicationResult publish(ServiceContent content, byte[] hash, TransactionStatus running) {
        // First of all, so that publications follow one another; taken back when nothing changes.
        long number = services.nextChangeNumber();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Services.Held service = services.hold(content.slug()).orElseGet(() -> {
            UUID id = ids.next();
            services.add(id, content.slug(), content.agency().id(), now);
            return new Services.Held(id, 0, 0);
        });
        var current = services.current(service.id());
        if (current.isPresent() && current.get().says(hash)) {
            running.setRollbackOnly();
            return new PublicationResult.Unchanged(service.id(), current.get().version());
        }
        services.end(service.id(), "superseded", now);
        var document = new ServiceDocument(service.id(), service.latest() + 1, now, content);
        services.addPublished(document, hash);
        tell(service, content.agency().id(), number, PUBLISHED, document);
        return new PublicationResult.Published(service.id(), document.version());
    }

    /** Takes a service off the catalogue; false when it is not published. Open requests stay on their version. */
    public boolean withdraw(String slug) {
        return Boolean.TRUE.equals(transactions.execute(running -> {
            long number = services.nextChangeNumber();
            var service = services.hold(slug);
            var current = service.flatMap(held -> services.current(held.id()));
            if (service.isEmpty() || current.isEmpty()) {
                running.setRollbackOnly();
                return false;
            }
            services.end(service.get().id(), "withdrawn", clock.instant());
            var told = new Withdrawn(service.get().id(), slug, current.get().version());
            tell(service.get(), services.agencyOf(service.get().id()), number, WITHDRAWN, told);
            return true;
        }));
    }

    private void tell(Services.Held service, String agency, long number, String type, Object data) {
        long change = service.change() + 1;
        services.changed(service.id(), agency, change, number);
        String id = service.id().toString();
        outbox.append(new OutboxEvent(TOPIC, id, type, id, change, data));
        changes.publishEvent(new CatalogueChanged(number));
    }

    private References known() {
        return new References(
                agencies.all().stream().map(Agency::id).collect(Collectors.toSet()),
                codes(GroupKind.SECTOR),
                codes(GroupKind.AUDIENCE),
                codes(GroupKind.LIFE_EVENT));
    }

    private Set<String> codes(GroupKind kind) {
        return groups.all(kind).stream().map(ServiceGroup::id).collect(Collectors.toSet());
    }
}
