package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Records decided transitions under the lock of the service: the version, its step and the event. */
@Component
class TransitionRecorder {
    private final Versions versions;
    private final VersionSteps steps;
    private final VersionEvents events;
    private final Clock clock;

    TransitionRecorder(Versions versions, VersionSteps steps, VersionEvents events, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    ServiceVersion createDraft(Services.LockedService service, ObjectNode description, Actor actor) {
        ServiceVersion draft = ServiceVersion.newDraft(service, description, now());
        versions.add(draft);
        recordStep(null, draft, LifecycleAction.CREATE, actor, null);
        return draft;
    }

    ServiceVersion changeDraft(ServiceVersion draft, ObjectNode description, Actor actor) {
        ServiceVersion changed = draft.withDescription(description);
        versions.updateDescription(changed);
        recordStep(draft, changed, LifecycleAction.CHANGE, actor, null);
        return changed;
    }

    ServiceVersion transition(
            ServiceVersion version, LifecycleAction action, VersionStatus to, Actor actor, @Nullable String reason) {
        return transition(version.withStatus(to, null, now()), version, action, actor, reason);
    }

    ServiceVersion approve(ServiceVersion version, Instant publishAt, Actor actor, @Nullable String reason) {
        ServiceVersion approved = version.withStatus(VersionStatus.APPROVED, publishAt, now());
        return transition(approved, version, LifecycleAction.APPROVE, actor, reason);
    }

    private ServiceVersion transition(
            ServiceVersion after, ServiceVersion before, LifecycleAction action, Actor actor, @Nullable String reason) {
        versions.updateStatus(after);
        recordStep(before, after, action, actor, reason);
        return after;
    }

    /** Publishes an approved version in place of the current one. */
    ServiceVersion publish(
            Services.LockedService service, ServiceVersion approved, PublicationGate.Content content, Actor actor) {
        versions.findCurrent(service.id())
                .ifPresent(old -> transition(old, LifecycleAction.SUPERSEDE, VersionStatus.SUPERSEDED, actor, null));
        Instant now = now();
        ServiceVersion published = approved.withStatus(VersionStatus.PUBLISHED, null, now);
        var document = new ServiceDocument(service.id(), approved.version(), now, content.content());
        versions.updatePublished(published, document, content.hash());
        recordStep(approved, published, LifecycleAction.PUBLISH, actor, null);
        events.publishVersionPublished(service, document);
        return published;
    }

    /** Suspends or retires a version. */
    ServiceVersion withdraw(
            Services.LockedService service,
            ServiceVersion version,
            LifecycleAction action,
            VersionStatus to,
            Actor actor,
            @Nullable String reason) {
        ServiceVersion ended = transition(version, action, to, actor, reason);
        if (version.status() == VersionStatus.PUBLISHED) {
            events.publishVersionWithdrawn(service, version.version());
        }
        return ended;
    }

    /** Publishes a suspended version again. */
    ServiceVersion resume(
            Services.LockedService service, ServiceVersion suspended, Actor actor, @Nullable String reason) {
        ServiceVersion published =
                transition(suspended, LifecycleAction.RESUME, VersionStatus.PUBLISHED, actor, reason);
        events.publishVersionPublished(service, versions.publishedDocument(suspended));
        return published;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void recordStep(
            @Nullable ServiceVersion before,
            ServiceVersion after,
            LifecycleAction action,
            Actor actor,
            @Nullable String reason) {
        var step = new VersionStep(
                after.revision(),
                now(),
                action,
                actor,
                before == null ? null : before.status(),
                after.status(),
                reason);
        steps.add(after.serviceId(), after.version(), step);
    }
}
