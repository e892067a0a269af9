package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.FileClient.PDF;
import static ae.sharjah.digital.request.FileClient.files;
import static ae.sharjah.digital.request.FileClient.headers;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.servers.Ports;
import ae.sharjah.digital.request.attachment.SampleFiles;
import ae.sharjah.digital.request.attachment.scan.ClamdServer;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Files where a scanner is configured, and large ones are taken. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "attachments.store.folder=target/scanned-attachments",
            "attachments.limits.file=80MB",
            "attachments.limits.person=70MB",
            "platform.body-limits[/api/v1/requests/*/attachments]=80MB"
        })
class ScannedAttachmentsIT extends RequestServiceIT {
    private static final int PORT = Ports.free(1).getFirst();
    private static final Path STORE = Path.of("target/scanned-attachments");
    private static final int LARGE = 64 << 20;

    private final String token = resident(UUID.randomUUID());
    private ClamdServer clamd;
    private FileClient client;
    private JsonNode draft;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void clamd(DynamicPropertyRegistry settings) {
        settings.add("attachments.scanning.scanner", () -> "tcp://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void drafts() {
        clamd = ClamdServer.tcp(PORT);
        client = new FileClient(port);
        if (service.create(token, wanted()).status() == 404) {
            var document = RunningService.resource("service-version.json");
            document.put("serviceId", UUID.randomUUID().toString()).put("slug", "scanned");
            document.putArray("documents")
                    .addObject()
                    .put("code", "deed")
                    .put("required", true)
                    .putObject("label")
                    .put("ar", "سند")
                    .put("en", "Deed");
            document.withObject("/documents/0").putObject("upload");
            RunningService.publish(document, 2);
            await().atMost(SOON).until(() -> service.create(token, wanted()).status() == 201);
        }
        draft = service.create(token, wanted()).body();
    }

    @AfterEach
    void leaves() {
        clamd.close();
    }

    private static Map<String, Object> wanted() {
        return Map.of("serviceId", "scanned", "answers", RunningService.fitting());
    }

    private JsonNode give(byte[] file) {
        var given = client.give(token, draft, "deed", file);
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("state").asString()).isEqualTo("quarantined");
        return given.json();
    }

    private String at(JsonNode attachment) {
        return files(draft) + "/" + attachment.path("id").asString();
    }

    private String state(JsonNode attachment) {
        return client.get(at(attachment), token).json().path("state").asString();
    }

    private void awaitState(JsonNode attachment, String state) {
        await().atMost(SOON).until(() -> state(attachment).equals(state));
    }

    private static List<Path> objects() throws IOException {
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
    void letsWhatIsCleanOutOfQuarantine() {
        JsonNode attachment = give(SampleFiles.pdf("harmless"));
        awaitState(attachment, "clean");

        assertThat(client.get(at(attachment) + "/content", token).body()).isEqualTo(SampleFiles.pdf("harmless"));
    }

    @Test
    void removesWhatIsInfectedAndDoesNotCountIt() throws IOException {
        awaitSwept();
        int before = objects().size();
        JsonNode attachment = give(SampleFiles.pdf(SampleFiles.EICAR));
        awaitState(attachment, "infected");

        var content = client.get(at(attachment) + "/content", token);
        assertThat(content.status()).isEqualTo(409);
        assertThat(content.code()).isEqualTo("attachment-infected");
        awaitSwept();
        assertThat(objects()).hasSize(before);
        var sent = service.act(token, draft, Map.of("action", "submit"));
        assertThat(sent.status()).isEqualTo(422);

        // What was infected is replaced like any other.
        Map<String, String> headers = headers(PDF, "clean.pdf");
        headers.put("If-Match", client.get(at(attachment), token).etag());
        assertThat(client.send("PUT", at(attachment) + "/content", token, SampleFiles.pdf("clean"), headers)
                        .status())
                .isEqualTo(200);
        awaitState(attachment, "clean");
        assertThat(service.act(token, draft, Map.of("action", "submit")).status())
                .isEqualTo(200);
    }

    @Test
    void keepsInQuarantineWhatCannotBeScannedAndScansItWhenTheScannerIsBack() {
        clamd.close();
        JsonNode attachment = give(SampleFiles.pdf("waits"));
        await().atMost(SOON).until(() -> attempts(attachment) >= 2);

        assertThat(state(attachment)).isEqualTo("quarantined");
        var content = client.get(at(attachment) + "/content", token);
        assertThat(content.status()).isEqualTo(409);
        assertThat(content.code()).isEqualTo("attachment-in-quarantine");

        clamd = ClamdServer.tcp(PORT);
        clamd.behave(ClamdServer.Manner.FINDS_IT_TOO_LONG);
        int before = attempts(attachment);
        await().atMost(SOON).until(() -> attempts(attachment) > before);
        assertThat(state(attachment)).isEqualTo("quarantined");
        clamd.behave(ClamdServer.Manner.SCANS);
        await().atMost(Duration.ofSeconds(40)).until(() -> state(attachment).equals("clean"));
    }

    private int attempts(JsonNode attachment) {
        return jdbc.sql("SELECT scan_attempts FROM attachment WHERE id = :id::uuid")
                .param("id", attachment.path("id").asString())
                .query(Integer.class)
                .single();
    }

    @Test
    void takesOnlySoMuchOfOnePersonBeforeItIsSent() {
        JsonNode other = service.create(token, wanted()).body();
        assertThat(client.give(token, draft, "deed", SampleFiles.pdf(40 << 20)).status())
                .isEqualTo(201);

        var second = client.give(token, other, "deed", SampleFiles.pdf(40 << 20));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("attachments-quota");
        service.act(token, draft, Map.of("action", "submit"));
        assertThat(client.give(token, other, "deed", SampleFiles.pdf(40 << 20)).status())
                .isEqualTo(201);
    }

    @Test
    void givesTheStoreWhatHasComeBeforeTheRestComes() throws Exception {
        awaitSwept();
        byte[] start = SampleFiles.pdf(1 << 20);
        byte[] more = new byte[1 << 20];
        var sender = new PipedOutputStream();
        InputStream body = new PipedInputStream(sender, 1 << 20);
        var given = CompletableFuture.supplyAsync(
                () -> client.stream(files(draft) + "?document=deed", token, body, headers(PDF, "large.pdf")));
        sender.write(start);
        for (int i = 1; i < LARGE / more.length / 2; i++) {
            sender.write(more);
        }
        sender.flush();

        // Half has been sent, and but for what is in buffers on the way it lies in the store.
        long half = LARGE / 2L;
        await().atMost(SOON)
                .until(() -> objects().stream()
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
        assertThat(client.get(at(given.get().json()) + "/content", token).body())
                .hasSize(LARGE);
    }
}
