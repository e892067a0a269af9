package ae.sharjah.digital.catalog.publication;

import static ae.sharjah.digital.catalog.publication.Services.utc;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.ActingParty;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.Lifecycle;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of all versions. A step is stored with its transition and never changes. */
@Repository
public class VersionSteps {
    private static final Set<LifecycleAction> AUTHORING =
            Set.of(LifecycleAction.CREATE, LifecycleAction.CHANGE, LifecycleAction.SUBMIT);

    private final JdbcClient jdbc;

    VersionSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ServiceId service, int version, VersionStep step) {
        VersionStatus from = step.from();
        jdbc.sql("""
                        INSERT INTO version_step (service_id, version, revision, at, action, side, actor, from_status,
                                                  to_status, reason)
                        VALUES (:service, :version, :revision, :at, :action, :side, :actor, :from, :to, :reason)
                        """)
                .param("service", service.value())
                .param("version", version)
                .param("revision", step.revision())
                .param("at", utc(step.at()))
                .param("action", step.action().code())
                .param("side", step.actor().party().code())
                .param("actor", step.actor().id())
                .param("from", from == null ? null : from.code())
                .param("to", step.to().code())
                .param("reason", step.reason())
                .update();
    }

    /** Returns the steps of a version, oldest first. */
    public List<VersionStep> findAll(ServiceId service, int version) {
        return jdbc.sql("""
                        SELECT * FROM version_step WHERE service_id = :service AND version = :version ORDER BY revision
                        """)
                .param("service", service.value())
                .param("version", version)
                .query((row, _) -> {
                    String from = row.getString("from_status");
                    return new VersionStep(
                            row.getLong("revision"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            LifecycleAction.findByCode(row.getString("action")).orElseThrow(),
                            new Actor(ActingParty.fromCode(row.getString("side")), row.getString("actor")),
                            from == null ? null : VersionStatus.fromCode(from),
                            VersionStatus.fromCode(row.getString("to_status")),
                            row.getString("reason"));
                })
                .list();
    }

    /** Returns the state that decides who may perform actions on a version. */
    public Lifecycle.VersionState stateOf(ServiceVersion version) {
        List<VersionStep> steps = findAll(version.serviceId(), version.version());
        Set<String> authors = steps.stream()
                .filter(step -> AUTHORING.contains(step.action()))
                .map(step -> step.actor().id())
                .collect(Collectors.toSet());
        ActingParty suspendedBy = steps.stream()
                .filter(step -> step.action() == LifecycleAction.SUSPEND)
                .reduce((_, last) -> last)
                .map(step -> step.actor().party())
                .orElse(ActingParty.PLATFORM);
        return new Lifecycle.VersionState(version.status(), authors, suspendedBy);
    }
}
