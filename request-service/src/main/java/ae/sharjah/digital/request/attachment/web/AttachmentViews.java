package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.request.api.resident.AcceptedDocument;
import ae.sharjah.digital.request.api.resident.Accepts;
import ae.sharjah.digital.request.api.resident.AttachmentState;
import ae.sharjah.digital.request.api.system.DispatchAttachment;
import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.attachment.AttachmentProperties;
import ae.sharjah.digital.request.attachment.FileType;
import ae.sharjah.digital.request.attachment.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Files as their readers see them. */
@Component
class AttachmentViews {
    private final AttachmentProperties limits;

    AttachmentViews(AttachmentProperties limits) {
        this.limits = limits;
    }

    ae.sharjah.digital.request.api.resident.Attachment own(Attachment attachment, Window window) {
        var file = attachment.file();
        return new ae.sharjah.digital.request.api.resident.Attachment()
                .id(attachment.id())
                .document(attachment.document())
                .name(file.name().text())
                .mediaType(file.type().mediaType())
                .size(file.size())
                .sha256(file.sha256Hex())
                .state(AttachmentState.fromValue(state(attachment)))
                .changeable(window.changeable(attachment))
                .version(attachment.version())
                .createdAt(utc(attachment.createdAt()))
                .updatedAt(utc(attachment.updatedAt()));
    }

    Accepts accepts(Window window) {
        return new Accepts()
                .documents(window.documents().stream()
                        .map(document -> new AcceptedDocument()
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

    DispatchAttachment handedOver(Attachment attachment) {
        var file = attachment.file();
        return new DispatchAttachment()
                .id(attachment.id())
                .document(attachment.document())
                .name(file.name().text())
                .mediaType(file.type().mediaType())
                .size(file.size())
                .sha256(file.sha256Hex())
                .state(DispatchAttachment.StateEnum.fromValue(state(attachment)))
                .createdAt(utc(attachment.createdAt()));
    }

    /** Names the version to change, and differs when a scan has ended. */
    static String tag(Attachment attachment) {
        return ETags.tag(attachment.version(), attachment.state().name() + attachment.handedOver());
    }

    private static String state(Attachment attachment) {
        return attachment.state().name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
