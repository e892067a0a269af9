package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes approved versions when their time has come. The table is the schedule: every replica looks, the lock of the
 * service lets one publish, and what it did is committed with the version's new status or not at all.
 */
@Component
class ScheduledPublication {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);

    private final Gate gate;
    private final Services services;
    private final Versions versions;
    private final VersionMoves moves;
    private final TransactionTemplate transactions;

    ScheduledPublication(
            Gate gate, Services services, Versions versions, VersionMoves moves, TransactionTemplate transactions) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.moves = moves;
        this.transactions = transactions;
    }

    /** All that is due. One that fails is reported, left for the next look, and keeps none of the others back. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void publishDue() {
        Set<UUID> failed = new HashSet<>();
        Optional<UUID> tried;
        do {
            tried = tryNext(failed);
        } while (tried.isPresent());
    }

    private Optional<UUID> tryNext(Set<UUID> failed) {
        var held = new Object() {
            Optional<UUID> service = Optional.empty();
        };
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                held.service = versions.holdDue(moves.now(), failed);
                held.service.ifPresent(this::publish);
                return held.service;
            }));
        } catch (RuntimeException fault) {
            LOG.error("a scheduled publication failed and will be tried again", fault);
            held.service.ifPresent(failed::add);
            return held.service;
        }
    }

    private void publish(UUID id) {
        Services.Held service = services.hold(id).orElseThrow();
        // Looked at again under the lock: another replica may have published it just before the lock was given, or
        // somebody suspended the service.
        boolean suspended = versions.current(id)
                .filter(version -> version.status() == VersionStatus.SUSPENDED)
                .isPresent();
        versions.open(id)
                .filter(version -> version.status() == VersionStatus.APPROVED && !suspended)
                .ifPresent(approved -> publish(service, approved));
    }

    /** The world may have changed since the approval: a version that would no longer pass goes back to its authors. */
    private void publish(Services.Held service, VersionRow approved) {
        List<Fault> faults = gate.faults(approved.description());
        if (faults.isEmpty()) {
            moves.publish(service, approved, gate.content(approved.description()), Actor.SCHEDULE);
            return;
        }
        String why = faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining("; "));
        LOG.warn("version {} of service {} is not published: {}", approved.version(), service.id(), why);
        moves.move(approved, LifecycleAction.RETURN, VersionStatus.DRAFT, Actor.SCHEDULE, why);
    }
}
