package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.request.api.complaints.QueuedComplaint;
import ae.sharjah.digital.request.api.complaints.ReadComplaint;
import ae.sharjah.digital.request.api.complaints.Step;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.Party;
import org.springframework.stereotype.Component;

/** Complaints as the agency's officers see them: who complains is not told, only what is said. */
@Component
class AgencyComplaintViews {
    private final Complaints complaints;
    private final ComplaintViews residents;

    AgencyComplaintViews(Complaints complaints, ComplaintViews residents) {
        this.complaints = complaints;
        this.residents = residents;
    }

    QueuedComplaint queued(Complaint complaint) {
        return new QueuedComplaint()
                .id(complaint.id())
                .reference(complaint.reference())
                .requestId(complaint.requestId())
                .category(complaint.category())
                .categoryLabel(residents.label(complaint.category()))
                .language(complaint.language())
                .reopened(complaint.reopened())
                .since(Requests.utc(complaint.since()))
                .until(Requests.utc(complaint.until()))
                .overdue(residents.overdue(complaint.until()))
                .overdueSince(Requests.utc(complaint.overdueSince()))
                .version(complaint.version());
    }

    ReadComplaint read(Complaint complaint) {
        return new ReadComplaint()
                .id(complaint.id())
                .reference(complaint.reference())
                .requestId(complaint.requestId())
                .category(complaint.category())
                .categoryLabel(residents.label(complaint.category()))
                .language(complaint.language())
                .state(ReadComplaint.StateEnum.fromValue(ComplaintViews.state(complaint)))
                .reopened(complaint.reopened())
                .until(Requests.utc(complaint.until()))
                .overdue(residents.overdue(complaint.until()))
                .overdueSince(Requests.utc(complaint.overdueSince()))
                .steps(complaints.steps(complaint.id()).stream()
                        .map(AgencyComplaintViews::step)
                        .toList())
                .version(complaint.version())
                .createdAt(Requests.utc(complaint.createdAt()));
    }

    private static Step step(ComplaintStep step) {
        boolean officer = step.actor() == Party.OFFICER;
        return new Step()
                .at(Requests.utc(step.at()))
                .action(Step.ActionEnum.fromValue(step.action().code()))
                .officer(officer ? step.actorId() : null)
                .words(step.words());
    }
}
