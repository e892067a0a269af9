package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import java.util.UUID;

/** How a publication ended. */
public sealed interface PublicationResult {

    /** A new version is what residents see from now on. */
    record Published(UUID serviceId, int version) implements PublicationResult {}

    /** The published version says the same already. */
    record Unchanged(UUID serviceId, int version) implements PublicationResult {}

    /** Nothing happened. @param faults every one of them */
    record Refused(List<Fault> faults) implements PublicationResult {}
}
