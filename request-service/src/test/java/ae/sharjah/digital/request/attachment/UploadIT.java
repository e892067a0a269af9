package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Uploads that succeed, repeat or break off, without a scanner. */
@RequestServiceTest
class UploadIT {
    private static final String SERVICE = "with-documents";
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");
    private static final Path STORE = Path.of("target/attachments");

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileClient client;

    private final UUID maryam = UUID.randomUUID();

    private final String token = resident(maryam);

    private JsonNode draft;

    @BeforeEach
    void createsADraft() {
        if (service.create(token, newRequest(false)).status() == 404) {
            TestEvents.publishService(serviceWithDocuments(SERVICE), 2);
            await().atMost(SOON)
                    .until(() -> service.create(token, newRequest(false)).status() == 201);
        }
        draft = service.create(token, newRequest(false)).body();
    }

    private static Map<String, Object> newRequest(boolean submit) {
        return Map.of("serviceId", SERVICE, "answers", validAnswers(), "submit", submit);
    }

    /** One document that must be uploaded, as PDF only; one that may be; one that is merely required. */
    private static ObjectNode serviceWithDocuments(String slug) {
        var document = TestResources.json("service-version.json");
        document.put("serviceId", UUID.randomUUID().toString()).put("slug", slug);
        var documents = document.putArray("documents");
        for (String code : List.of("tenancy-contract", "photograph", "original-deed")) {
            documents
                    .addObject()
                    .put("code", code)
                    .put("required", !code.equals("photograph"))
                    .putObject("label")
                    .put("ar", "مستند")
                    .put("en", code);
        }
        document.withObject("/documents/0")
                .putObject("upload")
                .putArray("types")
                .add(PDF);
        return document;
    }

    private FileClient.Response upload(byte[] file) {
        return client.upload(token, draft, "tenancy-contract", file);
    }

    private FileClient.Response uploadPhotograph(String type, String name, byte[] file) {
        return client.send("POST", attachmentsPath(draft) + "?document=photograph", token, file, headers(type, name));
    }

    private String attachmentPath(JsonNode attachment) {
        return attachmentsPath(draft) + "/" + attachment.path("id").asString();
    }

    private JsonNode awaitScanned(JsonNode attachment) {
        await().atMost(SOON)
                .until(() -> !client.get(attachmentPath(attachment), token)
                        .json()
                        .path("state")
                        .asString()
                        .equals("quarantined"));
        return client.get(attachmentPath(attachment), token).json();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static long storedObjects() throws IOException {
        try (Stream<Path> all = Files.walk(STORE)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private long orphans() {
        return jdbc.sql("SELECT count(*) FROM unowned_object").query(Long.class).single();
    }

    private void awaitSwept() {
        await().atMost(SOON).until(() -> orphans() == 0);
    }

    @Test
    void storesAFileAndReturnsItUnchanged() throws Exception {
        var given = client.send(
                "POST",
                attachmentsPath(draft) + "?document=tenancy-contract",
                token,
                CONTRACT,
                headers(PDF, "عقد إيجار «نسخة».pdf"));

        assertThat(given.status()).isEqualTo(201);
        JsonNode attachment = given.json();
        assertThat(given.headers().get("location")).isEqualTo(attachmentPath(attachment));
        assertThat(attachment.path("name").asString()).isEqualTo("عقد إيجار «نسخة».pdf");
        assertThat(attachment.path("mediaType").asString()).isEqualTo(PDF);
        assertThat(attachment.path("size").asLong()).isEqualTo(CONTRACT.length);
        assertThat(attachment.path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256(CONTRACT)));
        assertThat(attachment.path("changeable").asBoolean()).isTrue();
        assertThat(awaitScanned(attachment).path("state").asString()).isEqualTo("unscanned");

        var content = client.get(attachmentPath(attachment) + "/content", token);
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.body()).isEqualTo(CONTRACT);
        assertThat(content.headers())
                .containsEntry("content-type", PDF)
                .containsEntry("content-length", String.valueOf(CONTRACT.length))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .containsEntry("repr-digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256(CONTRACT)) + ":");
        assertThat(content.headers().get("content-disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''%D8%B9%D9%82%D8%AF%20")
                .doesNotContain("\n");
    }

    @Test
    void acceptsBodiesOfUnknownLength() {
        byte[] file = SampleFiles.pdf(3_000_000);
        var given = client.stream(
                attachmentsPath(draft) + "?document=tenancy-contract",
                token,
                new ByteArrayInputStream(file),
                headers(PDF, "long.pdf"));

        assertThat(given.status()).isEqualTo(201);
        awaitScanned(given.json());
        assertThat(client.get(attachmentPath(given.json()) + "/content", token).body()).isEqualTo(file);
    }

    @Test
    void listsFilesAndAcceptedTypes() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(upload(SampleFiles.pdf("number " + i)).json().path("id").asString());
        }

        JsonNode first = client.get(attachmentsPath(draft) + "?limit=2", token).json();
        JsonNode rest = client.get(
                        attachmentsPath(draft) + "?limit=2&cursor=" + first.path("next").asString(), token)
                .json();

        var seen = new ArrayList<String>();
        first.path("items").forEach(item -> seen.add(item.path("id").asString()));
        rest.path("items").forEach(item -> seen.add(item.path("id").asString()));
        assertThat(seen).isEqualTo(made);
        assertThat(rest.has("next")).isFalse();
        JsonNode accepts = first.path("accepts");
        assertThat(accepts.path("largestFile").asLong()).isEqualTo(20L << 20);
        assertThat(accepts.path("documents")).hasSize(3);
        assertThat(accepts.path("documents").path(0).path("required").asBoolean())
                .isTrue();
        assertThat(accepts.path("documents").path(0).path("mediaTypes")).hasSize(1);
        assertThat(accepts.path("documents").path(2).path("required").asBoolean())
                .isFalse();
    }

    @Test
    void returnsTheSameResponseForTheSameKeyAndFile() throws Exception {
        awaitSwept();
        long before = storedObjects();
        Map<String, String> headers = headers(PDF, "document.pdf");
        String path = attachmentsPath(draft) + "?document=tenancy-contract";

        var first = client.send("POST", path, token, CONTRACT, headers);
        var again = client.send("POST", path, token, CONTRACT, headers);
        var other = client.send("POST", path, token, SampleFiles.pdf("another"), headers);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(client.get(attachmentsPath(draft), token).json().path("items")).hasSize(1);
        awaitSwept();
        assertThat(storedObjects()).isEqualTo(before + 1);
    }

    @Test
    void deletesWhatAnInterruptedUploadStored() throws Exception {
        awaitSwept();
        long before = storedObjects();
        Socket socket =
                client.startUpload(attachmentsPath(draft) + "?document=photograph", token, 10_000_000, SampleFiles.pdf(2_000_000));
        await().atMost(SOON).until(() -> orphans() == 1);
        assertThat(storedObjects()).isEqualTo(before + 1);

        socket.close();

        awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
        assertThat(client.get(attachmentsPath(draft), token).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.pdf, passwd.pdf",
        "C:\\temp\\scan.pdf, scan.pdf",
        "'a\u0000\u0007b\r\nX: y.pdf', abX: y.pdf",
        "safe\u202efdp.pdf, safefdp.pdf",
        "no ending, no ending.pdf"
    })
    void storesFileNamesAsPlainText(String sent, String kept) {
        var given = uploadPhotograph(PDF, sent, CONTRACT);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("name").asString()).isEqualTo(kept);
    }
}
