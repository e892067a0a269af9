package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.platform.web.hash.Sha256;
import ae.sharjah.digital.request.attachment.scan.Scanner;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Quarantine and deletion of orphaned objects under several replicas; the service's own worker does not run. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "attachments.store.folder=target/shared-attachments",
            "attachments.scanning.pause=PT24H",
            "attachments.sweep=PT24H"
        })
@RealServers
class QuarantineIT {
    private static final int REPLICAS = 4;
    private static final byte[] FILE = SampleFiles.pdf("shared");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectStore store;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private OrphanedObjects orphans;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transactions;

    private final UUID request = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final List<ObjectId> scanned = new CopyOnWriteArrayList<>();

    @BeforeEach
    void createsARequest() {
        jdbc.sql("DELETE FROM attachment").update();
        jdbc.sql("DELETE FROM unowned_object").update();
        jdbc.sql("""
                        INSERT INTO service_version (service_id, version, slug, agency_id, document)
                        VALUES ('00000000-0000-7000-8000-000000000001', 1, 'q', 'sewa', '{}') ON CONFLICT DO NOTHING
                        """).update();
        jdbc.sql("""
                        INSERT INTO request (id, reference, person_id, service_id, service_version, agency_id, stage,
                                             stage_since, assurance, status, answers, version, created_at, updated_at)
                        VALUES (:id, :reference, :person, '00000000-0000-7000-8000-000000000001', 1, 'sewa', 'draft',
                                now(), 'SOP3', 'DRAFT', '{}', 1, now(), now())
                        """)
                .param("id", request)
                .param("reference", request.toString())
                .param("person", person)
                .update();
    }

    private Attachment addFile() throws IOException {
        var object = new ObjectId(UUID.randomUUID());
        store.write(object, new ByteArrayInputStream(FILE));
        var file = new StoredFile(object, new FileName("a.pdf"), FileType.PDF, FILE.length, Sha256.bytes(FILE));
        Instant now = Instant.now().minusSeconds(1);
        Attachment attachment = Attachment.first(
                new AttachmentId(UUID.randomUUID()), new RequestId(request), new PersonId(person), "deed", file, now);
        attachments.add(attachment, now);
        return attachment;
    }

    private QuarantineWorker replica(Scanner scanner, Clock clock) {
        return new QuarantineWorker(quarantine, store, scanner, new SimpleMeterRegistry(), clock);
    }

    private AttachmentState state(Attachment attachment) {
        return attachments
                .ofRequest(new RequestId(request), attachment.id())
                .orElseThrow()
                .state();
    }

    private Scanner.Finding clean(InputStream content) throws IOException {
        content.readAllBytes();
        scanned.add(new ObjectId(UUID.randomUUID()));
        return new Scanner.Finding.Clean();
    }

    /** Finds everything clean, the first file of each replica only when all replicas scan at the same time. */
    private Scanner scannerThatWaitsFor(CountDownLatch replicas) {
        return content -> {
            replicas.countDown();
            try {
                assertThat(replicas.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            return clean(content);
        };
    }

    @Test
    void scansEachFileOnceUnderSeveralReplicas() throws Exception {
        for (int i = 0; i < 40; i++) {
            addFile();
        }
        Scanner scanner = scannerThatWaitsFor(new CountDownLatch(REPLICAS));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REPLICAS; i++) {
                replicas.submit(() -> replica(scanner, Clock.systemUTC()).scanWaiting());
            }
        }

        assertThat(scanned).hasSize(40);
        assertThat(jdbc.sql("SELECT DISTINCT state FROM attachment")
                        .query(String.class)
                        .list())
                .containsExactly("CLEAN");
    }

    @Test
    void scansAgainAfterAnExpiredLease() throws IOException {
        Attachment attachment = addFile();
        Instant now = Instant.now();
        assertThat(quarantine.lease(now, now.plus(Duration.ofMinutes(5)))).isPresent();

        replica(this::clean, Clock.systemUTC()).scanWaiting();
        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);

        replica(this::clean, Clock.fixed(now.plus(Duration.ofMinutes(6)), ZoneOffset.UTC))
                .scanWaiting();
        assertThat(state(attachment)).isEqualTo(AttachmentState.CLEAN);
    }

    @Test
    void ignoresTheResultForAFileReplacedDuringItsScan() throws IOException {
        Attachment attachment = addFile();
        Attachment other = addFile();
        var replacement = attachment.withFile(
                new StoredFile(
                        new ObjectId(UUID.randomUUID()), new FileName("b.pdf"), FileType.PDF, 1, Sha256.bytes(FILE)),
                Instant.now());
        Scanner replacing = content -> {
            attachments.replace(replacement, Instant.now().plusSeconds(600));
            return new Scanner.Finding.Clean();
        };
        jdbc.sql("DELETE FROM attachment WHERE id = :id")
                .param("id", other.id().value())
                .update();

        replica(replacing, Clock.systemUTC()).scanWaiting();

        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);
    }

    @Test
    void doesNotReleaseDamagedBytesAsClean() throws IOException {
        Attachment attachment = addFile();
        store.remove(attachment.file().objectId());
        store.write(attachment.file().objectId(), new ByteArrayInputStream(SampleFiles.pdf("swapped")));

        replica(this::clean, Clock.systemUTC()).scanWaiting();

        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);
        assertThat(scanned).isEmpty();
    }

    @Test
    void deletesOnlyOrphanedObjects() throws IOException {
        Attachment owned = addFile();
        var crashed = new ObjectId(UUID.randomUUID());
        orphans.register(crashed);
        store.write(crashed, new ByteArrayInputStream(FILE));
        orphans.sweep();
        store.read(crashed).close();

        var later = new OrphanedObjects(
                jdbc, store, transactions, Clock.fixed(Instant.now().plus(Duration.ofHours(3)), ZoneOffset.UTC));
        later.sweep();

        assertThat(catchRead(crashed)).isNotNull();
        store.read(owned.file().objectId()).close();
        assertThat(jdbc.sql("SELECT count(*) FROM unowned_object")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void retriesAFailedDeletion() throws IOException {
        var object = new ObjectId(UUID.randomUUID());
        orphans.abandon(object);
        ObjectStore failing = new ObjectStore() {
            @Override
            public void write(ObjectId id, InputStream content) {
                throw new UnsupportedOperationException();
            }

            @Override
            public InputStream read(ObjectId id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(ObjectId id) throws IOException {
                throw new IOException("not now");
            }
        };
        new OrphanedObjects(jdbc, failing, transactions, Clock.systemUTC()).sweep();
        assertThat(jdbc.sql("SELECT attempts FROM unowned_object")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(1)), ZoneOffset.UTC);
        new OrphanedObjects(jdbc, store, transactions, later).sweep();
        assertThat(jdbc.sql("SELECT count(*) FROM unowned_object")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void deletesUnsubmittedFilesOfEndedRequests() throws IOException {
        Attachment attachment = addFile();
        Attachment handedOver = addFile();
        jdbc.sql("UPDATE attachment SET handed_over = true WHERE id = :id")
                .param("id", handedOver.id().value())
                .update();
        Clock tomorrow = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        var cleanup = new UnsubmittedFileCleanup(jdbc, orphans, transactions, tomorrow);
        cleanup.deleteExpired();
        assertThat(attachments.ofRequest(new RequestId(request), attachment.id()))
                .isPresent();

        jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE id = :id")
                .param("id", request)
                .update();
        new UnsubmittedFileCleanup(jdbc, orphans, transactions, Clock.systemUTC()).deleteExpired();
        assertThat(attachments.ofRequest(new RequestId(request), attachment.id()))
                .isPresent();
        cleanup.deleteExpired();
        orphans.sweep();

        assertThat(attachments.ofRequest(new RequestId(request), attachment.id()))
                .isEmpty();
        assertThat(catchRead(attachment.file().objectId())).isNotNull();
        assertThat(attachments.ofRequest(new RequestId(request), handedOver.id()))
                .isPresent();
        store.read(handedOver.file().objectId()).close();
    }

    private Throwable catchRead(ObjectId object) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> store.read(object));
    }
}
