package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import java.util.List;

/** Documents that go to an agency with a request. */
public interface RequiredDocuments {
    /** Returns a fault for each required document of a request that is submitted at once and so has no attachments. */
    List<Fault> missingFromNew(ServiceVersion service);

    /**
     * Hands over the attachments, in the transaction that has locked the request and moves it.
     *
     * @return a fault for each missing document; the caller then rolls back the transaction
     */
    List<Fault> handOver(ServiceVersion service, Request request);
}
