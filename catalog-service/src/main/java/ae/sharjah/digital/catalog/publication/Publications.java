package ae.sharjah.digital.catalog.publication;

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
 * Publication of the files that come with the platform: the steps of anyone's version (draft, review, approval,
 * publication), taken at once, since whoever installed the platform approved its files with it.
 */
@Component
public class Publications {
    public static final String TOPIC = "catalog.service-versions.v1";

    private final Gate gate;
    private final Services services;
    private final Versions versions;
    private final VersionMoves moves;
    private final Ids ids;
    private final TransactionTemplate transactions;

    Publications(
            Gate gate,
            Services services,
            Versions versions,
            VersionMoves moves,
            Ids ids,
            TransactionTemplate transactions) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.moves = moves;
        this.ids = ids;
        this.transactions = transactions;
    }

    /**
     * Checks a description and, unless the published version says the same, makes it the next version.
     *
     * @param description as {@code contract/service-description.schema.json} says
     */
    public PublicationResult publish(JsonNode description) {
        List<Fault> faults = gate.faults(description);
        if (!faults.isEmpty()) {
            return new PublicationResult.Refused(faults);
        }
        Gate.Content content = gate.content(description);
        ObjectNode written = (ObjectNode) description;
        return Objects.requireNonNull(transactions.execute(running -> publish(written, content, running)));
    }

    private PublicationResult publish(ObjectNode description, Gate.Content content, TransactionStatus running) {
        Services.Held service = held(content);
        Optional<VersionRow> current = versions.current(service.id());
        if (current.isPresent() && versions.says(current.get(), content.hash())) {
            running.setRollbackOnly();
            return new PublicationResult.Unchanged(service.id(), current.get().version());
        }
        if (versions.open(service.id()).isPresent()) {
            // What its agency is about to change goes before a file.
            running.setRollbackOnly();
            return new PublicationResult.Refused(List.of(Fault.of("", "version-open")));
        }
        VersionRow draft = moves.create(service, description, Actor.SHIPPED_FILES);
        VersionRow submitted =
                moves.move(draft, LifecycleAction.SUBMIT, VersionStatus.IN_REVIEW, Actor.SHIPPED_FILES, null);
        VersionRow approved = moves.approve(submitted, moves.now(), Actor.INSTALLATION, null);
        VersionRow published = moves.publish(service, approved, content, Actor.INSTALLATION);
        return new PublicationResult.Published(service.id(), published.version());
    }

    private Services.Held held(Gate.Content content) {
        String slug = content.content().slug();
        services.add(ids.next(), slug, content.content().agency().id(), moves.now());
        return services.hold(slug).orElseThrow();
    }

    /** Takes a service off the catalogue; false when it is not published. Open requests stay on their version. */
    public boolean withdraw(String slug) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var service = services.hold(slug);
            var current = service.flatMap(held -> versions.current(held.id()));
            current.ifPresent(version -> moves.takeOff(
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
