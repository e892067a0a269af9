package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.lifecycle.InformationRequest;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that may be uploaded in the current state of a request. A draft accepts every document of the service.
 * While the agency requests information, the documents that it names by {@code /documents/<code>} are accepted, or any
 * document and others when it names none. Otherwise none is.
 *
 * @param documents empty while uploads are closed
 */
public record UploadPolicy(List<Document> documents) {
    /** Code of a document that the agency may request and the service does not list. */
    public static final String OTHER = InformationRequest.OTHER;

    private static final UploadPolicy CLOSED = new UploadPolicy(List.of());

    /**
     * A document that may be uploaded.
     *
     * @param required whether the request cannot be submitted without it
     * @param types accepted file types
     */
    public record Document(String code, Map<String, String> label, boolean required, List<FileType> types) {}

    public static UploadPolicy of(Request request, ServiceVersion service) {
        WaitingOn waiting = request.waiting();
        List<Document> listed =
                service.documents().stream().map(UploadPolicy::document).toList();
        if (request.status() == Status.DRAFT) {
            return new UploadPolicy(listed);
        }
        if (request.status() != Status.AWAITING_APPLICANT || waiting == null || waiting.party() != Party.APPLICANT) {
            return CLOSED;
        }
        List<Document> all = new ArrayList<>(listed);
        all.add(new Document(OTHER, InformationRequest.OTHER_LABEL, false, List.of(FileType.values())));
        List<Document> asked = waiting.fields().isEmpty()
                ? all
                : all.stream()
                        .filter(document -> waiting.fields().contains(InformationRequest.DOCUMENTS + document.code()))
                        .toList();
        return new UploadPolicy(List.copyOf(asked));
    }

    private static Document document(ServiceVersion.Document document) {
        ServiceVersion.Upload upload = document.upload();
        return new Document(
                document.code(),
                document.label(),
                upload != null && document.required(),
                upload == null || upload.types() == null ? List.of(FileType.values()) : supportedTypes(upload.types()));
    }

    /** Returns those of the service's types that the platform supports. */
    private static List<FileType> supportedTypes(List<String> types) {
        return Arrays.stream(FileType.values())
                .filter(type -> types.contains(type.mediaType()))
                .toList();
    }

    public boolean isOpen() {
        return !documents.isEmpty();
    }

    public @Nullable Document document(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a file may be replaced or deleted: a file that the agency has seen does not change. */
    public boolean isChangeable(Attachment attachment) {
        return !attachment.handedOver() && document(attachment.document()) != null;
    }
}
