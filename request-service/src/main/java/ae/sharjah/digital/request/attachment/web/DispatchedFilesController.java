package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.system.DispatchAttachmentsResource;
import ae.sharjah.digital.request.api.system.DispatchedFilesApi;
import ae.sharjah.digital.request.attachment.AttachmentId;
import ae.sharjah.digital.request.attachment.Downloads;
import ae.sharjah.digital.request.dispatch.DispatchId;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class DispatchedFilesController implements DispatchedFilesApi {
    private final Downloads downloads;
    private final AttachmentViews views;
    private final CurrentCaller caller;

    DispatchedFilesController(Downloads downloads, AttachmentViews views, CurrentCaller caller) {
        this.downloads = downloads;
        this.views = views;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('system')")
    public ResponseEntity<DispatchAttachmentsResource> listDispatchAttachments(UUID id) {
        return ResponseEntity.ok(new DispatchAttachmentsResource()
                .items(downloads.ofDispatch(new DispatchId(id), caller.get()).stream()
                        .map(views::dispatchView)
                        .toList()));
    }

    @Override
    @PreAuthorize("hasRole('system')")
    public ResponseEntity<InputStreamResource> getDispatchAttachmentContent(UUID id, UUID attachmentId) {
        return FileResponse.of(
                downloads.ofDispatch(new DispatchId(id), new AttachmentId(attachmentId), caller.get()), downloads);
    }
}
