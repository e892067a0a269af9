package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks on requests for other features that change data belonging to a request. */
@Component
public class LockedRequests {
    private final Requests requests;

    LockedRequests(Requests requests) {
        this.requests = requests;
    }

    /** Locks a request of the given agency, whichever applicant made it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> lockOfAgency(String agency, RequestId id) {
        return requests.lock(id).filter(request -> request.agencyId().equals(agency));
    }

    /** Locks a person's own request until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> lockOfPerson(PersonId person, RequestId id) {
        return requests.lock(id).filter(request -> request.personId().equals(person));
    }
}
