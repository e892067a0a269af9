package ae.sharjah.digital.request.lifecycle;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a request still while what belongs to it is changed. */
@Component
public class LockedRequests {
    private final Requests requests;

    LockedRequests(Requests requests) {
        this.requests = requests;
    }

    /** Whoever's it is; one of an agency's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> ofAgency(String agency, UUID id) {
        return requests.lock(id).filter(request -> request.agencyId().equals(agency));
    }

    /** A person's own request, which nobody else moves until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> ofPerson(UUID person, UUID id) {
        return requests.lock(id).filter(request -> request.personId().equals(person));
    }
}
