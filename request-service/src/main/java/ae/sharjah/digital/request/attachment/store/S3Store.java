package ae.sharjah.digital.request.attachment.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * An object store in a bucket. The S3 API requires the length before the bytes, so objects are sent in parts, one of
 * which is in memory at a time; a small object is sent as one.
 */
public final class S3Store implements ObjectStore {
    /** Smallest size that the API accepts for a part other than the last. */
    static final int PART_BYTES = 5 << 20;

    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix prefix of all keys, such as {@code attachments/} */
    public S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void write(ObjectId id, InputStream content) throws IOException {
        byte[] part = new byte[PART_BYTES];
        int length = content.readNBytes(part, 0, PART_BYTES);
        try {
            if (length < PART_BYTES) {
                client.putObject(put -> put.bucket(bucket).key(key(id)).contentType(TYPE), body(part, length));
            } else {
                writeInParts(id, content, part);
            }
        } catch (SdkException refused) {
            throw new IOException("the object store failed to store an object", refused);
        }
    }

    /** @param part complete first part; the buffer is reused for the following parts */
    private void writeInParts(ObjectId id, InputStream content, byte[] part) throws IOException {
        String upload = client.createMultipartUpload(
                        create -> create.bucket(bucket).key(key(id)).contentType(TYPE))
                .uploadId();
        try {
            List<CompletedPart> sent = new ArrayList<>();
            int length = PART_BYTES;
            while (length > 0) {
                int number = sent.size() + 1;
                var answer = client.uploadPart(
                        one -> one.bucket(bucket).key(key(id)).uploadId(upload).partNumber(number), body(part, length));
                sent.add(CompletedPart.builder()
                        .partNumber(number)
                        .eTag(answer.eTag())
                        .build());
                length = length < PART_BYTES ? 0 : content.readNBytes(part, 0, PART_BYTES);
            }
            client.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(key(id)).uploadId(upload).multipartUpload(all -> all.parts(sent)));
        } catch (IOException | RuntimeException | Error broken) {
            abort(id, upload, broken);
            throw broken;
        }
    }

    /** Aborts an upload, since stored parts cost as much as objects. When this fails too, {@link #remove} follows. */
    private void abort(ObjectId id, String upload, Throwable reason) {
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(bucket).key(key(id)).uploadId(upload));
        } catch (SdkException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    @Override
    public InputStream read(ObjectId id) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key(id)));
        } catch (SdkException refused) {
            throw new IOException("the object store failed to return object " + id, refused);
        }
    }

    @Override
    public void remove(ObjectId id) throws IOException {
        try {
            List<MultipartUpload> begun = client.listMultipartUploads(
                            list -> list.bucket(bucket).prefix(key(id)))
                    .uploads();
            for (MultipartUpload upload : begun) {
                client.abortMultipartUpload(
                        abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
            }
            client.deleteObject(delete -> delete.bucket(bucket).key(key(id)));
        } catch (SdkException refused) {
            throw new IOException("the object store failed to remove object " + id, refused);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(ObjectId id) {
        return prefix + id;
    }

    /** Returns a body that can be read again when the client retries. */
    private static RequestBody body(byte[] bytes, int length) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, length), length, TYPE);
    }
}
