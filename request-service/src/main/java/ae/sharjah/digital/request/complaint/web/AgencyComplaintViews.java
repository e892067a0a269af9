package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.complaints.QueuedComplaintResource;
import ae.sharjah.digital.request.api.complaints.ReadComplaintResource;
import ae.sharjah.digital.request.api.complaints.StepResource;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.complaint.RequestSummary;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Party;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Complaints as the agency's officers see them: the text, without the person who complains. */
@Component
class AgencyComplaintViews {
    private final Complaints complaints;
    private final ComplaintViews residentViews;
    private final ServiceVersions services;

    AgencyComplaintViews(Complaints complaints, ComplaintViews residentViews, ServiceVersions services) {
        this.complaints = complaints;
        this.residentViews = residentViews;
        this.services = services;
    }

    List<QueuedComplaintResource> queued(List<Complaint> page) {
        Map<RequestId, RequestSummary> requests = complaints.requestSummaries(
                page.stream().map(Complaint::requestId).distinct().toList());
        return page.stream()
                .map(complaint -> queued(complaint, Objects.requireNonNull(requests.get(complaint.requestId()))))
                .toList();
    }

    private QueuedComplaintResource queued(Complaint complaint, RequestSummary request) {
        return new QueuedComplaintResource()
                .id(complaint.id().value())
                .reference(complaint.reference())
                .requestId(complaint.requestId().value())
                .requestReference(request.reference())
                .serviceTitle(serviceTitle(request))
                .category(complaint.category())
                .categoryLabel(residentViews.label(complaint.category()))
                .language(complaint.language())
                .reopened(complaint.reopened())
                .since(TimestampColumns.utcOrNull(complaint.since()))
                .until(TimestampColumns.utcOrNull(complaint.until()))
                .overdue(residentViews.isOverdue(complaint.until()))
                .overdueSince(TimestampColumns.utcOrNull(complaint.overdueSince()))
                .version(complaint.version());
    }

    private Map<String, String> serviceTitle(RequestSummary request) {
        return services.version(request.serviceId(), request.serviceVersion()).title();
    }

    ReadComplaintResource read(Complaint complaint) {
        RequestId requestId = complaint.requestId();
        RequestSummary request = Objects.requireNonNull(
                complaints.requestSummaries(List.of(requestId)).get(requestId));
        return new ReadComplaintResource()
                .id(complaint.id().value())
                .reference(complaint.reference())
                .requestId(complaint.requestId().value())
                .requestReference(request.reference())
                .serviceTitle(serviceTitle(request))
                .category(complaint.category())
                .categoryLabel(residentViews.label(complaint.category()))
                .language(complaint.language())
                .state(ReadComplaintResource.StateEnum.fromValue(ComplaintViews.state(complaint)))
                .reopened(complaint.reopened())
                .until(TimestampColumns.utcOrNull(complaint.until()))
                .overdue(residentViews.isOverdue(complaint.until()))
                .overdueSince(TimestampColumns.utcOrNull(complaint.overdueSince()))
                .steps(complaints.steps(complaint.id()).stream()
                        .map(AgencyComplaintViews::step)
                        .toList())
                .version(complaint.version())
                .createdAt(TimestampColumns.utc(complaint.createdAt()));
    }

    private static StepResource step(ComplaintStep step) {
        boolean officer = step.actor() == Party.OFFICER;
        return new StepResource()
                .at(TimestampColumns.utc(step.at()))
                .action(StepResource.ActionEnum.fromValue(step.action().code()))
                .officer(officer ? PersonId.valueOrNull(step.actorId()) : null)
                .words(step.words());
    }
}
