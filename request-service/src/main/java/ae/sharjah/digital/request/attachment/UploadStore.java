package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks a file while it is streamed into the store; outside of a transaction, since an upload may take minutes. */
@Component
class UploadStore {
    private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ObjectStore objects;
    private final OrphanedObjects orphans;
    private final AttachmentLimits limits;
    private final Ids ids;
    private final Clock clock;

    UploadStore(ObjectStore objects, OrphanedObjects orphans, AttachmentLimits limits, Ids ids, Clock clock) {
        this.objects = objects;
        this.orphans = orphans;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a file that belongs to no attachment yet.
     *
     * @throws ProblemException 413 {@code file-too-large}, 415 {@code file-type-not-accepted} and {@code
     *     file-type-mismatch}, 422 {@code file-empty} and {@code digest-mismatch}, 400 {@code upload-broken-off}, 408
     *     {@code upload-too-slow}, 503 when the store fails
     */
    StoredFile store(Upload upload, List<FileType> types) {
        if (!types.contains(upload.declared())) {
            throw typeNotAccepted(types);
        }
        long most = limits.file().toBytes();
        if (upload.length().orElse(0) > most) {
            throw LimitedUploadStream.tooLarge(most);
        }
        var content =
                new LimitedUploadStream(upload.content(), most, clock.instant().plus(limits.time()), clock);
        byte[] head = readHead(content, upload, types);
        ObjectId object = new ObjectId(ids.next());
        orphans.register(object);
        try {
            objects.write(object, new SequenceInputStream(new ByteArrayInputStream(head), content));
            byte[] sha256 = content.sha256();
            if (upload.sha256().isPresent()
                    && !MessageDigest.isEqual(upload.sha256().get(), sha256)) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "digest-mismatch");
            }
            return new StoredFile(object, upload.name(), upload.declared(), content.size(), sha256);
        } catch (IOException storeFailed) {
            orphans.release(object);
            LOG.error("the object store failed to store object {}", object, storeFailed);
            throw unavailable();
        } catch (RuntimeException | Error refused) {
            orphans.release(object);
            throw refused;
        }
    }

    /** Reads the first bytes and checks that they are of the declared type. */
    private static byte[] readHead(LimitedUploadStream content, Upload upload, List<FileType> types) {
        byte[] head;
        try {
            head = content.readNBytes(FileTypes.HEAD_BYTES);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (head.length == 0) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-empty");
        }
        FileType found = FileTypes.detect(head).orElseThrow(() -> typeNotAccepted(types));
        if (found != upload.declared()) {
            throw ProblemException.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "file-type-mismatch",
                    upload.declared().mediaType(),
                    found.mediaType());
        }
        return head;
    }

    static ProblemException typeNotAccepted(List<FileType> types) {
        return ProblemException.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "file-type-not-accepted",
                types.stream().map(FileType::name).collect(Collectors.joining(", ")));
    }

    static ProblemException unavailable() {
        return ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
