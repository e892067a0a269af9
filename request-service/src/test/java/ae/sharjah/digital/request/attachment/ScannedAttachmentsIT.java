package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.servers.Ports;
import ae.sharjah.digital.request.attachment.scan.ClamdServer;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Uploads where a scanner is configured and large files are accepted. */
@RequestServiceTest
@TestPropertySource(
        properties = {
            "attachments.store.folder=target/scanned-attachments",
            "attachments.limits.file=80MB",
            "attachments.limits.person=70MB",
            "platform.body-limits[/api/v1/requests/*/attachments]=80MB"
        })
class ScannedAttachmentsIT {
    private static final int PORT = Ports.free(1).getFirst();
    private static final Path STORE = Path.of("target/scanned-attachments");
    private static final int LARGE = 64 << 20;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileClient client;

    private final String token = resident(UUID.randomUUID());

    private ClamdServer clamd;

    private JsonNode draft;

    @DynamicPropertySource
    static void clamd(DynamicPropertyRegistry settings) {
        settings.add("attachments.scanning.scanner", () -> "tcp://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void createsADraft() {
        clamd = ClamdServer.tcp(PORT);
        if (service.create(token, newRequest()).status() == 404) {
            var document = TestResources.json("service-version.json");
            document.put("serviceId", UUID.randomUUID().toString()).put("slug", "scanned");
            document.putArray("documents")
                    .addObject()
                    .put("code", "deed")
                    .put("required", true)
                    .putObject("label")
                    .put("ar", "سند")
                    .put("en", "Deed");
            document.withObject("/documents/0").putObject("upload");
            TestEvents.publishService(document, 2);
            await().atMost(SOON).until(() -> service.create(token, newRequest()).status() == 201);
        }
        draft = service.create(token, newRequest()).body();
    }

    @AfterEach
    void stopsTheScanner() {
        clamd.close();
    }

    private static Map<String, Object> newRequest() {
        return Map.of("serviceId", "scanned", "answers", validAnswers());
    }

    private JsonNode upload(byte[] file) {
        var given = client.upload(token, draft, "deed", file);
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("state").asString()).isEqualTo("quarantined");
        return given.json();
    }

    private String attachmentPath(JsonNode attachment) {
        return attachmentsPath(draft) + "/" + attachment.path("id").asString();
    }

    private String state(JsonNode attachment) {
        return client.get(attachmentPath(attachment), token)
                .json()
                .path("state")
                .asString();
    }

    private void awaitState(JsonNode attachment, String state) {
        await().atMost(SOON).until(() -> state(attachment).equals(state));
    }

    private static List<Path> storedObjects() throws IOException {
        try (Stream<Path> all = Files.walk(STORE)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void awaitSwept() {
        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM unowned_object")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void releasesCleanFilesFromQuarantine() {
        JsonNode attachment = upload(SampleFiles.pdf("harmless"));
        awaitState(attachment, "clean");

        assertThat(client.get(attachmentPath(attachment) + "/content", token).body())
                .isEqualTo(SampleFiles.pdf("harmless"));
    }

    @Test
    void deletesInfectedFilesAndDoesNotCountThem() throws IOException {
        awaitSwept();
        int before = storedObjects().size();
        JsonNode attachment = upload(SampleFiles.pdf(SampleFiles.EICAR));
        awaitState(attachment, "infected");

        var content = client.get(attachmentPath(attachment) + "/content", token);
        assertThat(content.status()).isEqualTo(409);
        assertThat(content.code()).isEqualTo("attachment-infected");
        awaitSwept();
        assertThat(storedObjects()).hasSize(before);
        var sent = service.act(token, draft, Map.of("action", "submit"));
        assertThat(sent.status()).isEqualTo(422);

        // An infected file is replaced like any other.
        Map<String, String> headers = headers(PDF, "clean.pdf");
        headers.put("If-Match", client.get(attachmentPath(attachment), token).etag());
        assertThat(client.send("PUT", attachmentPath(attachment) + "/content", token, SampleFiles.pdf("clean"), headers)
                        .status())
                .isEqualTo(200);
        awaitState(attachment, "clean");
        assertThat(service.act(token, draft, Map.of("action", "submit")).status())
                .isEqualTo(200);
    }

    @Test
    void retriesScansUntilTheScannerIsAvailable() {
        clamd.close();
        JsonNode attachment = upload(SampleFiles.pdf("waits"));
        await().atMost(SOON).until(() -> attempts(attachment) >= 2);

        assertThat(state(attachment)).isEqualTo("quarantined");
        var content = client.get(attachmentPath(attachment) + "/content", token);
        assertThat(content.status()).isEqualTo(409);
        assertThat(content.code()).isEqualTo("attachment-in-quarantine");

        clamd = ClamdServer.tcp(PORT);
        clamd.setBehaviour(ClamdServer.Behaviour.REFUSES_LENGTH);
        int before = attempts(attachment);
        await().atMost(SOON).until(() -> attempts(attachment) > before);
        assertThat(state(attachment)).isEqualTo("quarantined");
        clamd.setBehaviour(ClamdServer.Behaviour.SCANS);
        await().atMost(Duration.ofSeconds(40)).until(() -> state(attachment).equals("clean"));
    }

    private int attempts(JsonNode attachment) {
        return jdbc.sql("SELECT scan_attempts FROM attachment WHERE id = :id::uuid")
                .param("id", attachment.path("id").asString())
                .query(Integer.class)
                .single();
    }

    @Test
    void limitsTheBytesOfAPersonsUnsentFiles() {
        JsonNode other = service.create(token, newRequest()).body();
        assertThat(client.upload(token, draft, "deed", SampleFiles.pdf(40 << 20))
                        .status())
                .isEqualTo(201);

        var second = client.upload(token, other, "deed", SampleFiles.pdf(40 << 20));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("attachments-quota");
        service.act(token, draft, Map.of("action", "submit"));
        assertThat(client.upload(token, other, "deed", SampleFiles.pdf(40 << 20))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void streamsAnUploadIntoTheStore() throws Exception {
        awaitSwept();
        byte[] start = SampleFiles.pdf(1 << 20);
        byte[] more = new byte[1 << 20];
        var sender = new PipedOutputStream();
        InputStream body = new PipedInputStream(sender, 1 << 20);
        var given = CompletableFuture.supplyAsync(
                () -> client.stream(attachmentsPath(draft) + "?document=deed", token, body, headers(PDF, "large.pdf")));
        sender.write(start);
        for (int i = 1; i < LARGE / more.length / 2; i++) {
            sender.write(more);
        }
        sender.flush();

        // Half has been sent, and except for the buffers in between it is in the store.
        long half = LARGE / 2L;
        await().atMost(SOON)
                .until(() -> storedObjects().stream()
                        .filter(path -> path.toString().endsWith(".part"))
                        .anyMatch(path -> path.toFile().length() > half - (4 << 20)));
        assertThat(given).isNotDone();
        for (int i = 0; i < LARGE / more.length / 2; i++) {
            sender.write(more);
        }
        sender.close();

        assertThat(given.get().status()).isEqualTo(201);
        assertThat(given.get().json().path("size").asLong()).isEqualTo(LARGE);
        awaitState(given.get().json(), "clean");
        assertThat(client.get(attachmentPath(given.get().json()) + "/content", token)
                        .body())
                .hasSize(LARGE);
    }
}
