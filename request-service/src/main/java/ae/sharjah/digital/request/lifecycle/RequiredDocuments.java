package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import java.util.List;

/** What goes to an agency with a request beside its answers. */
public interface RequiredDocuments {
    /** What is missing from a request that is submitted as soon as it is made, and so has nothing enclosed. */
    List<Fault> missingFromNew(ServiceVersion service);

    /**
     * Hands over what is enclosed, in the transaction that holds the request and moves it.
     *
     * @return what is missing; then the move and all this has done come to nothing
     */
    List<Fault> handOver(ServiceVersion service, Request request);
}
