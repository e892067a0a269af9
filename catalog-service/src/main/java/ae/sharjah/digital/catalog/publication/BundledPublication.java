package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes the files bundled with the platform. Performs the steps of any version (draft, review, approval,
 * publication) at once, because installing the platform approves its files.
 */
@Component
public class BundledPublication {
    private final PublicationGate gate;
    private final Services services;
    private final Versions versions;
    private final TransitionRecorder transitions;
    private final Ids ids;
    private final TransactionTemplate transactions;

    BundledPublication(
            PublicationGate gate,
            Services services,
            Versions versions,
            TransitionRecorder transitions,
            Ids ids,
            TransactionTemplate transactions) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.transitions = transitions;
        this.ids = ids;
        this.transactions = transactions;
    }

    /**
     * Checks a description and publishes it as the next version, unless the published version has the same content.
     *
     * @param description a description according to {@code contract/service-description.schema.json}
     */
    public PublicationResult publish(JsonNode description) {
        List<Fault> faults = gate.faults(description);
        if (!faults.isEmpty()) {
            return new PublicationResult.Refused(faults);
        }
        PublicationGate.Content content = gate.content(description);
        ObjectNode written = (ObjectNode) description;
        return Objects.requireNonNull(transactions.execute(running -> publish(written, content, running)));
    }

    private PublicationResult publish(
            ObjectNode description, PublicationGate.Content content, TransactionStatus running) {
        Services.LockedService service = addAndLock(content);
        Optional<ServiceVersion> current = versions.findCurrent(service.id());
        if (current.isPresent() && versions.hasContentHash(current.get(), content.hash())) {
            running.setRollbackOnly();
            return new PublicationResult.Unchanged(service.id(), current.get().version());
        }
        if (versions.findOpen(service.id()).isPresent()) {
            // An open version of the agency takes precedence over a file.
            running.setRollbackOnly();
            return new PublicationResult.Refused(List.of(Fault.of("", "version-open")));
        }
        ServiceVersion draft = transitions.createDraft(service, description, Actor.BUNDLED_FILES);
        ServiceVersion submitted = transitions.transition(
                draft, LifecycleAction.SUBMIT, VersionStatus.IN_REVIEW, Actor.BUNDLED_FILES, null);
        ServiceVersion approved = transitions.approve(submitted, transitions.now(), Actor.INSTALLATION, null);
        ServiceVersion published = transitions.publish(service, approved, content, Actor.INSTALLATION);
        return new PublicationResult.Published(service.id(), published.version());
    }

    private Services.LockedService addAndLock(PublicationGate.Content content) {
        String slug = content.content().slug();
        services.add(new ServiceId(ids.next()), slug, content.content().agency().id(), transitions.now());
        return services.lock(slug).orElseThrow();
    }

    /** Withdraws a service; returns false if it is not published. Open requests continue with their version. */
    public boolean withdraw(String slug) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var service = services.lock(slug);
            var current = service.flatMap(locked -> versions.findCurrent(locked.id()));
            current.ifPresent(version -> transitions.withdraw(
                    service.orElseThrow(),
                    version,
                    LifecycleAction.RETIRE,
                    VersionStatus.RETIRED,
                    Actor.INSTALLATION,
                    null));
            return current.isPresent();
        }));
    }
}
