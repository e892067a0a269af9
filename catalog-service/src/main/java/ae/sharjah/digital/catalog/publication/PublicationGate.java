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

/** The gate before publication: checks a description and turns a valid one into the content of a version. */
@Component
public class PublicationGate {
    private final PublicationCheck check;
    private final SharedWorkflows workflows;
    private final Agencies agencies;
    private final ServiceGroups groups;
    private final AgencyConnections connections;
    private final JsonMapper json;

    PublicationGate(
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

    /** The content of a version and its hash. */
    record Content(ServiceContent content, byte[] hash) {}

    /**
     * Returns all faults of a description.
     *
     * @param description a description according to {@code contract/service-description.schema.json}
     */
    public List<Fault> faults(JsonNode description) {
        return check.faults(workflows.expand(description), currentReferences());
    }

    /** Returns the effort that a description requires of applicants; empty while it has faults. */
    public Optional<Burden> burden(JsonNode description) {
        return faults(description).isEmpty()
                ? Optional.of(Burden.measure(content(description).content()))
                : Optional.empty();
    }

    /** Returns the content of a description without faults. */
    Content content(JsonNode description) {
        ServiceDescription described = json.treeToValue(workflows.expand(description), ServiceDescription.class);
        Agency owner = agencies.find(described.agency()).orElseThrow();
        ServiceContent content = described.toContent(owner);
        return new Content(content, ContentHash.sha256(json.valueToTree(content), json));
    }

    private References currentReferences() {
        return new References(
                agencies.all().stream().map(Agency::id).collect(Collectors.toSet()),
                codes(GroupKind.SECTOR),
                codes(GroupKind.AUDIENCE),
                codes(GroupKind.LIFE_EVENT),
                connections.idsByAgency());
    }

    private Set<String> codes(GroupKind kind) {
        return groups.all(kind).stream().map(ServiceGroup::id).collect(Collectors.toSet());
    }
}
