package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.attachment.AttachmentId;
import ae.sharjah.digital.request.attachment.Downloads;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.PlainTextRule;
import ae.sharjah.digital.request.lifecycle.Reference;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Read access of officers to requests. Personal data is opened for a purpose, and the access is recorded in the
 * transaction that reads the data, so before anything is returned.
 */
@Service
public class RequestAccess {
    private final Requests requests;
    private final ServiceVersions services;
    private final History history;
    private final Downloads files;
    private final OfficerNotes notes;
    private final AccessLog accessLog;
    private final AccessPurposes purposes;
    private final Ids ids;
    private final Clock clock;

    RequestAccess(
            Requests requests,
            ServiceVersions services,
            History history,
            Downloads files,
            OfficerNotes notes,
            AccessLog accessLog,
            AccessPurposes purposes,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.services = services;
        this.history = history;
        this.files = files;
        this.notes = notes;
        this.accessLog = accessLog;
        this.purposes = purposes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Finds the agency's request by its reference, to show its status.
     *
     * @throws ProblemException 422 for an invalid reference
     */
    public Optional<Request> find(Officer officer, String reference) {
        String written = Reference.parse(reference)
                .orElseThrow(() -> ProblemException.invalid(List.of(Fault.of("#reference", "reference.form"))));
        return requests.findByAgency(officer.agency(), written);
    }

    /**
     * @throws ProblemException 428 and 422 about the purpose, 404, 403; the same applies to all methods that open data
     */
    @Transactional
    public Request open(Officer officer, RequestId id, @Nullable String purpose) {
        return recordAccess(officer, id, AccessLog.Content.REQUEST, purpose);
    }

    /** Returns the steps after a version, oldest first. */
    @Transactional
    public Opened<List<Step>> history(Officer officer, RequestId id, @Nullable String purpose, long after, int limit) {
        Request request = recordAccess(officer, id, AccessLog.Content.HISTORY, purpose);
        return new Opened<>(request, history.stepsAfter(id, after, limit));
    }

    /** A request and the content that was opened. */
    public record Opened<T>(Request request, T content) {}

    @Transactional
    public Opened<List<Attachment>> attachments(Officer officer, RequestId id, @Nullable String purpose) {
        Request request = recordAccess(officer, id, AccessLog.Content.ATTACHMENTS, purpose);
        return new Opened<>(request, files.handedOver(id));
    }

    @Transactional
    public Attachment attachment(Officer officer, RequestId id, AttachmentId attachmentId, @Nullable String purpose) {
        String code = purposes.require(purpose);
        requireAccessible(officer, id);
        Attachment attachment = files.handedOver(id, attachmentId).orElseThrow(ProblemException::notFound);
        if (attachment.state().readable()) {
            accessLog.record(officer, id, AccessLog.Content.FILE, attachmentId, code);
        }
        return attachment;
    }

    @Transactional
    public List<OfficerNote> notes(
            Officer officer, RequestId id, @Nullable String purpose, @Nullable NoteId after, int limit) {
        recordAccess(officer, id, AccessLog.Content.NOTES, purpose);
        return notes.of(id, officer.agency(), after, limit);
    }

    /** @throws ProblemException 404, 403, 422 for text that is not plain */
    @Transactional
    public OfficerNote addNote(Officer officer, RequestId id, String text) {
        requireAccessible(officer, id);
        List<Fault> faults = PlainTextRule.faults("/text", text);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var note = new OfficerNote(new NoteId(ids.next()), officer.id(), officer.name(), text, clock.instant());
        notes.add(id, note);
        return note;
    }

    private Request recordAccess(Officer officer, RequestId id, AccessLog.Content what, @Nullable String purpose) {
        String code = purposes.require(purpose);
        Request request = requireAccessible(officer, id);
        accessLog.record(officer, id, what, null, code);
        return request;
    }

    /**
     * Returns a request of the officer's agency that is not the officer's own and belongs to a service in which one of
     * the officer's roles takes part.
     */
    private Request requireAccessible(Officer officer, RequestId id) {
        Request request = requests.findByAgency(officer.agency(), id).orElseThrow(ProblemException::notFound);
        if (request.personId().equals(officer.id())) {
            throw TaskRefusals.ownRequest();
        }
        var workflow =
                services.version(request.serviceId(), request.serviceVersion()).workflow();
        if (!officer.isSupervisor()
                && WorkflowRoles.officerRoles(workflow).stream().noneMatch(officer::hasRole)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "request-of-other-role");
        }
        return request;
    }
}
