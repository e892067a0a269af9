package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.burden.Burden;
import ae.sharjah.digital.catalog.check.PublicationCheck;
import ae.sharjah.digital.catalog.check.References;
import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a description has to pass before residents see it, and what it becomes when it passes. */
@Component
public class Gate {
    private final PublicationCheck check;
    private final SharedWorkflows workflows;
    private final Agencies agencies;
    private final ServiceGroups groups;
    private final AgencyConnections connections;
    private final JsonMapper json;

    Gate(
            PublicationCheck check,
            SharedWorkflows workflows,
            Agencies agencies,
            ServiceGroups groups,
            AgencyConnections connections,
            JsonMapper json) {
        this.check = check;
        this.workflows = workflows;
        this.agencies = agencies;
        this.groups = groups;
        this.connections = connections;
        this.json = json;
    }

    /** What a version says, and its hash. */
    record Content(ServiceContent content, byte[] hash) {}

    /**
     * Every fault of a description.
     *
     * @param description as {@code contract/service-description.schema.json} says
     */
    public List<Fault> faults(JsonNode description) {
        return check.faults(workflows.expanded(description), known());
    }

    /** How much a description asks of its applicants; empty while it has faults. */
    public Optional<Burden> burden(JsonNode description) {
        return faults(description).isEmpty()
                ? Optional.of(Burden.of(content(description).content()))
                : Optional.empty();
    }

    /** The content of a description without faults. */
    Content content(JsonNode description) {
        ServiceDescription described = json.treeToValue(workflows.expanded(description), ServiceDescription.class);
        Agency owner = agencies.find(described.agency()).orElseThrow();
        ServiceContent content = described.content(owner);
        return new Content(content, ContentHash.of(json.valueToTree(content), json));
    }

    private References known() {
        return new References(
                agencies.all().stream().map(Agency::id).collect(Collectors.toSet()),
                codes(GroupKind.SECTOR),
                codes(GroupKind.AUDIENCE),
                codes(GroupKind.LIFE_EVENT),
                connections.byAgency());
    }

    private Set<String> codes(GroupKind kind) {
        return groups.all(kind).stream().map(ServiceGroup::id).collect(Collectors.toSet());
    }
}
