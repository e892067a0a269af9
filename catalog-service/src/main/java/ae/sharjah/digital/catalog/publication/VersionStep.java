package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in a version's history.
 *
 * @param revision the version's revision after the step
 * @param from null for the first step
 * @param reason the text of the actor, or null
 */
public record VersionStep(
        long revision,
        Instant at,
        LifecycleAction action,
        Actor actor,
        @Nullable VersionStatus from,
        VersionStatus to,
        @Nullable String reason) {}
