package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.request.attachment.scan.Scanner;
import ae.sharjah.digital.request.attachment.store.Digests;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
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
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Quarantine and sweep as several replicas share them; the service's own worker is at rest. */
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
    private static final byte[] FILE = SampleFiles.pdf("shared");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectStore store;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private OrphanedObjects unowned;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transactions;

    private final UUID request = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final List<UUID> scanned = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makesARequest() {
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

    private Attachment suspect() throws IOException {
        UUID object = UUID.randomUUID();
        store.write(object, new ByteArrayInputStream(FILE));
        var file = new StoredFile(
                object,
                new FileName("a.pdf"),
                FileType.PDF,
                FILE.length,
                Digests.sha256().digest(FILE));
        Instant now = Instant.now().minusSeconds(1);
        Attachment attachment = Attachment.first(UUID.randomUUID(), request, person, "deed", file, now);
        attachments.add(attachment, now);
        return attachment;
    }

    private QuarantineWorker replica(Scanner scanner, Clock clock) {
        return new QuarantineWorker(quarantine, store, scanner, new SimpleMeterRegistry(), clock);
    }

    private AttachmentState state(Attachment attachment) {
        return attachments.ofRequest(request, attachment.id()).orElseThrow().state();
    }

    private Scanner.Finding slowlyClean(InputStream content) throws IOException {
        content.readAllBytes();
        scanned.add(UUID.randomUUID());
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return new Scanner.Finding.Clean();
    }

    @Test
    void scansEachFileOnceHoweverManyReplicasLook() throws Exception {
        for (int i = 0; i < 40; i++) {
            suspect();
        }
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                replicas.submit(
                        () -> replica(this::slowlyClean, Clock.systemUTC()).scanWaiting());
            }
        }

        assertThat(scanned).hasSize(40);
        assertThat(jdbc.sql("SELECT DISTINCT state FROM attachment")
                        .query(String.class)
                        .list())
                .containsExactly("CLEAN");
    }

    @Test
    void scansAgainWhatAReplicaTookAndNeverSaidAnythingAbout() throws IOException {
        Attachment attachment = suspect();
        Instant now = Instant.now();
        assertThat(quarantine.lease(now, now.plus(Duration.ofMinutes(5)))).isPresent();

        replica(this::slowlyClean, Clock.systemUTC()).scanWaiting();
        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);

        replica(this::slowlyClean, Clock.fixed(now.plus(Duration.ofMinutes(6)), ZoneOffset.UTC))
                .scanWaiting();
        assertThat(state(attachment)).isEqualTo(AttachmentState.CLEAN);
    }

    @Test
    void saysNothingOfAFileThatWasReplacedDuringItsScan() throws IOException {
        Attachment attachment = suspect();
        Attachment other = suspect();
        var replacement = attachment.withFile(
                new StoredFile(
                        UUID.randomUUID(),
                        new FileName("b.pdf"),
                        FileType.PDF,
                        1,
                        Digests.sha256().digest(FILE)),
                Instant.now());
        Scanner replacing = content -> {
            attachments.replace(replacement, Instant.now().plusSeconds(600));
            return new Scanner.Finding.Clean();
        };
        jdbc.sql("DELETE FROM attachment WHERE id = :id")
                .param("id", other.id())
                .update();

        replica(replacing, Clock.systemUTC()).scanWaiting();

        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);
    }

    @Test
    void doesNotTakeDamagedBytesForClean() throws IOException {
        Attachment attachment = suspect();
        store.remove(attachment.file().objectId());
        store.write(attachment.file().objectId(), new ByteArrayInputStream(SampleFiles.pdf("swapped")));

        replica(this::slowlyClean, Clock.systemUTC()).scanWaiting();

        assertThat(state(attachment)).isEqualTo(AttachmentState.QUARANTINED);
        assertThat(scanned).isEmpty();
    }

    @Test
    void sweepsWhatACrashLeftInTheStoreAndNothingElse() throws IOException {
        Attachment owned = suspect();
        UUID crashed = UUID.randomUUID();
        unowned.register(crashed);
        store.write(crashed, new ByteArrayInputStream(FILE));
        unowned.sweep();
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
    void triesAgainWhatTheStoreDoesNotRemove() throws IOException {
        UUID object = UUID.randomUUID();
        unowned.abandon(object);
        ObjectStore stubborn = new ObjectStore() {
            @Override
            public void write(UUID id, InputStream content) {
                throw new UnsupportedOperationException();
            }

            @Override
            public InputStream read(UUID id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(UUID id) throws IOException {
                throw new IOException("not now");
            }
        };
        new OrphanedObjects(jdbc, stubborn, transactions, Clock.systemUTC()).sweep();
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
    void forgetsWhatNoAgencyWasGivenOnceTheRequestHasEnded() throws IOException {
        Attachment attachment = suspect();
        Attachment handedOver = suspect();
        jdbc.sql("UPDATE attachment SET handed_over = true WHERE id = :id")
                .param("id", handedOver.id())
                .update();
        Clock tomorrow = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        var unsent = new UnsubmittedFileCleanup(jdbc, unowned, transactions, tomorrow);
        unsent.deleteExpired();
        assertThat(attachments.ofRequest(request, attachment.id())).isPresent();

        jdbc.sql("UPDATE request SET status = 'WITHDRAWN' WHERE id = :id")
                .param("id", request)
                .update();
        new UnsubmittedFileCleanup(jdbc, unowned, transactions, Clock.systemUTC()).deleteExpired();
        assertThat(attachments.ofRequest(request, attachment.id())).isPresent();
        unsent.deleteExpired();
        unowned.sweep();

        assertThat(attachments.ofRequest(request, attachment.id())).isEmpty();
        assertThat(catchRead(attachment.file().objectId())).isNotNull();
        assertThat(attachments.ofRequest(request, handedOver.id())).isPresent();
        store.read(handedOver.file().objectId()).close();
    }

    private Throwable catchRead(UUID object) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> store.read(object));
    }
}
