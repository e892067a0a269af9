package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintId;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.representation.ApplicantAccess;
import ae.sharjah.digital.request.representation.Principals;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's complaints about requests that they may still see. */
@Component
class ComplaintsByApplicant {
    private final Complaints complaints;
    private final ApplicantAccess applicants;

    ComplaintsByApplicant(Complaints complaints, ApplicantAccess applicants) {
        this.complaints = complaints;
        this.applicants = applicants;
    }

    /**
     * @param withoutOthers whether complaints about requests for others are left out because the principals are unknown
     */
    record Listing(List<Complaint> complaints, boolean withoutOthers) {}

    Listing list(PersonId caller, @Nullable ComplaintId before, int limit) {
        List<Complaint> all = complaints.listOfPerson(caller, before, limit);
        if (!complaints.anyOnBehalfOfOthers(all)) {
            return new Listing(all, false);
        }
        return switch (applicants.principals()) {
            case Principals.Known(var ids) -> new Listing(complaints.listOfPerson(caller, ids, before, limit), false);
            case Principals.Unknown() -> new Listing(complaints.listOfPerson(caller, Set.of(), before, limit), true);
        };
    }
}
