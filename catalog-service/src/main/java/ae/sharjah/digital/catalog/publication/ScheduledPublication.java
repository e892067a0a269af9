package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes approved versions that are due. The table is the schedule: every replica polls it, the lock of the service
 * lets one replica publish, and all effects are committed together with the new status of the version.
 */
@Component
class ScheduledPublication {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);

    private final PublicationGate gate;
    private final Services services;
    private final Versions versions;
    private final TransitionRecorder transitions;
    private final TransactionTemplate transactions;

    ScheduledPublication(
            PublicationGate gate,
            Services services,
            Versions versions,
            TransitionRecorder transitions,
            TransactionTemplate transactions) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /**
     * Publishes all versions that are due. A failure is logged, retried in the next run and does not delay the others.
     */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void publishDue() {
        Set<ServiceId> failed = new HashSet<>();
        Optional<ServiceId> tried;
        do {
            tried = tryNext(failed);
        } while (tried.isPresent());
    }

    private Optional<ServiceId> tryNext(Set<ServiceId> failed) {
        var locked = new Object() {
            Optional<ServiceId> service = Optional.empty();
        };
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                locked.service = versions.lockDue(transitions.now(), failed);
                locked.service.ifPresent(this::publish);
                return locked.service;
            }));
        } catch (RuntimeException fault) {
            LOG.error("a scheduled publication failed and will be tried again", fault);
            locked.service.ifPresent(failed::add);
            return locked.service;
        }
    }

    private void publish(ServiceId id) {
        Services.LockedService service = services.lock(id).orElseThrow();
        // Checked again under the lock: another replica may have published the version just before this one got the
        // lock, or the service may have been suspended.
        boolean suspended = versions.findCurrent(id)
                .filter(version -> version.status() == VersionStatus.SUSPENDED)
                .isPresent();
        versions.findOpen(id)
                .filter(version -> version.status() == VersionStatus.APPROVED && !suspended)
                .ifPresent(approved -> publish(service, approved));
    }

    /**
     * Publishes a version, or returns it to its authors if it no longer passes: the directory may have changed since.
     */
    private void publish(Services.LockedService service, ServiceVersion approved) {
        List<Fault> faults = gate.faults(approved.description());
        if (faults.isEmpty()) {
            transitions.publish(service, approved, gate.content(approved.description()), Actor.SCHEDULE);
            return;
        }
        String why = faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining("; "));
        LOG.warn("version {} of service {} is not published: {}", approved.version(), service.id(), why);
        transitions.transition(approved, LifecycleAction.RETURN, VersionStatus.DRAFT, Actor.SCHEDULE, why);
    }
}
