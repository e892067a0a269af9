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

/** Writes what was decided: the version, its step and what others are told, under the lock of the service. */
@Component
class VersionMoves {
    private final Versions versions;
    private final VersionSteps steps;
    private final Announcements announcements;
    private final Clock clock;

    VersionMoves(Versions versions, VersionSteps steps, Announcements announcements, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.announcements = announcements;
        this.clock = clock;
    }

    VersionRow create(Services.Held service, ObjectNode description, Actor actor) {
        VersionRow draft = VersionRow.draft(service, description, now());
        versions.add(draft);
        step(null, draft, LifecycleAction.CREATE, actor, null);
        return draft;
    }

    VersionRow change(VersionRow draft, ObjectNode description, Actor actor) {
        VersionRow changed = draft.describing(description);
        versions.describe(changed);
        step(draft, changed, LifecycleAction.CHANGE, actor, null);
        return changed;
    }

    VersionRow move(
            VersionRow version, LifecycleAction action, VersionStatus to, Actor actor, @Nullable String reason) {
        return move(version.moved(to, null, now()), version, action, actor, reason);
    }

    VersionRow approve(VersionRow version, Instant publishAt, Actor actor, @Nullable String reason) {
        VersionRow approved = version.moved(VersionStatus.APPROVED, publishAt, now());
        return move(approved, version, LifecycleAction.APPROVE, actor, reason);
    }

    private VersionRow move(
            VersionRow after, VersionRow before, LifecycleAction action, Actor actor, @Nullable String reason) {
        versions.move(after);
        step(before, after, action, actor, reason);
        return after;
    }

    /** Makes an approved version the one that residents see, in place of the one they saw. */
    VersionRow publish(Services.Held service, VersionRow approved, Gate.Content content, Actor actor) {
        versions.current(service.id())
                .ifPresent(old -> move(old, LifecycleAction.SUPERSEDE, VersionStatus.SUPERSEDED, actor, null));
        Instant now = now();
        VersionRow published = approved.moved(VersionStatus.PUBLISHED, null, now);
        var document = new ServiceDocument(service.id(), approved.version(), now, content.content());
        versions.publish(published, document, content.hash());
        step(approved, published, LifecycleAction.PUBLISH, actor, null);
        announcements.published(service, document);
        return published;
    }

    /** Takes off what residents see, for a time or for good. */
    VersionRow takeOff(
            Services.Held service,
            VersionRow version,
            LifecycleAction action,
            VersionStatus to,
            Actor actor,
            @Nullable String reason) {
        VersionRow ended = move(version, action, to, actor, reason);
        if (version.status() == VersionStatus.PUBLISHED) {
            announcements.withdrawn(service, version.version());
        }
        return ended;
    }

    /** Puts back what was suspended. */
    VersionRow resume(Services.Held service, VersionRow suspended, Actor actor, @Nullable String reason) {
        VersionRow published = move(suspended, LifecycleAction.RESUME, VersionStatus.PUBLISHED, actor, reason);
        announcements.published(service, versions.document(suspended));
        return published;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void step(
            @Nullable VersionRow before,
            VersionRow after,
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
