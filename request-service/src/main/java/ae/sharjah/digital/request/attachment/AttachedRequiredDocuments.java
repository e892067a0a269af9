package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.RequiredDocuments;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Hands a request's files over with it, and refuses a request without the documents that its service marks for upload.
 * Other listed documents may be shown at a counter or requested later.
 */
@Component
class AttachedRequiredDocuments implements RequiredDocuments {
    private final Attachments attachments;

    AttachedRequiredDocuments(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<Fault> missingFromNew(ServiceVersion service) {
        return missing(service, Set.of());
    }

    @Override
    public List<Fault> handOver(ServiceVersion service, Request request) {
        return missing(service, attachments.markHandedOver(request.id()));
    }

    private static List<Fault> missing(ServiceVersion service, Set<String> given) {
        return service.documents().stream()
                .filter(document -> document.required() && document.upload() != null)
                .filter(document -> !given.contains(document.code()))
                .map(document -> Fault.of("/documents/" + document.code(), "document.required"))
                .toList();
    }
}
