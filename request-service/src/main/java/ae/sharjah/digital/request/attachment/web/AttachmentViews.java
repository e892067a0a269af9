package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.request.api.resident.AcceptedDocumentResource;
import ae.sharjah.digital.request.api.resident.AcceptsResource;
import ae.sharjah.digital.request.api.resident.AttachmentResource;
import ae.sharjah.digital.request.api.resident.AttachmentStateResource;
import ae.sharjah.digital.request.api.system.DispatchAttachmentResource;
import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.attachment.AttachmentLimits;
import ae.sharjah.digital.request.attachment.FileType;
import ae.sharjah.digital.request.attachment.UploadPolicy;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Attachments as applicants and agencies see them. */
@Component
class AttachmentViews {
    private final AttachmentLimits limits;

    AttachmentViews(AttachmentLimits limits) {
        this.limits = limits;
    }

    AttachmentResource applicantView(Attachment attachment, UploadPolicy policy) {
        var file = attachment.file();
        return new AttachmentResource()
                .id(attachment.id().value())
                .document(attachment.document())
                .name(file.name().text())
                .mediaType(file.type().mediaType())
                .size(file.size())
                .sha256(file.sha256Hex())
                .state(AttachmentStateResource.fromValue(state(attachment)))
                .changeable(policy.isChangeable(attachment))
                .version(attachment.version())
                .createdAt(TimestampColumns.utc(attachment.createdAt()))
                .updatedAt(TimestampColumns.utc(attachment.updatedAt()));
    }

    AcceptsResource acceptedUploads(UploadPolicy policy) {
        return new AcceptsResource()
                .documents(policy.documents().stream()
                        .map(document -> new AcceptedDocumentResource()
                                .code(document.code())
                                .label(document.label())
                                .required(document.required())
                                .mediaTypes(document.types().stream()
                                        .map(FileType::mediaType)
                                        .toList()))
                        .toList())
                .largestFile(limits.file().toBytes())
                .mostFiles(limits.files());
    }

    DispatchAttachmentResource dispatchView(Attachment attachment) {
        var file = attachment.file();
        return new DispatchAttachmentResource()
                .id(attachment.id().value())
                .document(attachment.document())
                .name(file.name().text())
                .mediaType(file.type().mediaType())
                .size(file.size())
                .sha256(file.sha256Hex())
                .state(DispatchAttachmentResource.StateEnum.fromValue(state(attachment)))
                .createdAt(TimestampColumns.utc(attachment.createdAt()));
    }

    /** Returns an entity tag that names the version to change, and changes when a scan has ended. */
    static String etag(Attachment attachment) {
        return ETags.tag(attachment.version(), attachment.state().name() + attachment.handedOver());
    }

    private static String state(Attachment attachment) {
        return attachment.state().name().toLowerCase(Locale.ROOT);
    }
}
