package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.CommentResource;
import ae.sharjah.digital.catalog.api.agency.ProblemErrorResource;
import ae.sharjah.digital.catalog.api.agency.StepListResource;
import ae.sharjah.digital.catalog.api.agency.StepResource;
import ae.sharjah.digital.catalog.api.agency.VersionPageResource;
import ae.sharjah.digital.catalog.api.agency.VersionStatusResource;
import ae.sharjah.digital.catalog.api.agency.VersionSummaryResource;
import ae.sharjah.digital.catalog.api.agency.VersionViewResource;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.Lifecycle;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.publication.PublicationGate;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionStep;
import ae.sharjah.digital.catalog.publication.VersionSteps;
import ae.sharjah.digital.catalog.review.ReviewComment;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps versions to the resources of the contract. */
@Component
class VersionViews {
    private final PublicationGate gate;
    private final VersionSteps steps;
    private final ProblemWriter texts;
    private final JsonMapper json;

    VersionViews(PublicationGate gate, VersionSteps steps, ProblemWriter texts, JsonMapper json) {
        this.gate = gate;
        this.steps = steps;
        this.texts = texts;
        this.json = json;
    }

    /** Returns a complete version with the actions that its reader may perform. */
    VersionViewResource view(ServiceVersion version, Actor reader) {
        List<ProblemErrorResource> faults = version.status() == ae.sharjah.digital.catalog.lifecycle.VersionStatus.DRAFT
                ? faults(gate.faults(version.description()))
                : List.of();
        List<String> actions = Lifecycle.allowedActions(steps.stateOf(version), reader).stream()
                .filter(action -> action != LifecycleAction.CHANGE)
                .map(LifecycleAction::code)
                .toList();
        var view = new VersionViewResource(
                version.serviceId().value(),
                version.slug(),
                version.agency(),
                version.version(),
                status(version),
                utc(version.createdAt()),
                json.convertValue(version.description(), new TypeReference<Map<String, Object>>() {}),
                faults,
                actions);
        view.setSubmittedAt(utcOrNull(version.submittedAt()));
        view.setPublishAt(utcOrNull(version.publishAt()));
        view.setPublishedAt(utcOrNull(version.publishedAt()));
        view.setEndedAt(utcOrNull(version.endedAt()));
        return view;
    }

    VersionPageResource page(List<ServiceVersion> versions, @Nullable String next) {
        return new VersionPageResource(
                        versions.stream().map(VersionViews::summary).toList())
                .next(next);
    }

    private static VersionSummaryResource summary(ServiceVersion version) {
        var title = new LinkedHashMap<String, String>();
        version.description().path("title").properties().forEach(text -> {
            if (text.getValue().isString()) {
                title.put(text.getKey(), text.getValue().stringValue());
            }
        });
        var summary = new VersionSummaryResource(
                version.serviceId().value(),
                version.slug(),
                version.agency(),
                version.version(),
                status(version),
                title);
        summary.setSubmittedAt(utcOrNull(version.submittedAt()));
        summary.setPublishAt(utcOrNull(version.publishAt()));
        summary.setPublishedAt(utcOrNull(version.publishedAt()));
        return summary;
    }

    static StepListResource steps(List<VersionStep> steps) {
        return new StepListResource(steps.stream()
                .map(step -> {
                    var view = new StepResource(
                            utc(step.at()),
                            step.action().code(),
                            StepResource.SideEnum.fromValue(step.actor().party().code()),
                            step.actor().id(),
                            VersionStatusResource.fromValue(step.to().code()));
                    var from = step.from();
                    view.setFrom(from == null ? null : VersionStatusResource.fromValue(from.code()));
                    view.setReason(step.reason());
                    return view;
                })
                .toList());
    }

    static CommentResource comment(ReviewComment comment) {
        var view = new CommentResource(
                comment.id().value(),
                utc(comment.at()),
                CommentResource.SideEnum.fromValue(comment.author().party().code()),
                comment.author().id(),
                comment.text());
        view.setPointer(comment.pointer());
        return view;
    }

    List<ProblemErrorResource> faults(List<Fault> faults) {
        var language = LocaleContextHolder.getLocale();
        return faults.stream()
                .map(fault -> new ProblemErrorResource(fault.pointer(), fault.code(), texts.localize(fault, language)))
                .toList();
    }

    private static VersionStatusResource status(ServiceVersion version) {
        return VersionStatusResource.fromValue(version.status().code());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant time) {
        return time == null ? null : utc(time);
    }
}
