package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;

/** The result of a publication. */
public sealed interface PublicationResult {

    /** Residents see a new version from now on. */
    record Published(ServiceId serviceId, int version) implements PublicationResult {}

    /** The published version already has the same content. */
    record Unchanged(ServiceId serviceId, int version) implements PublicationResult {}

    /**
     * Nothing was published.
     *
     * @param faults all faults
     */
    record Refused(List<Fault> faults) implements PublicationResult {}
}
