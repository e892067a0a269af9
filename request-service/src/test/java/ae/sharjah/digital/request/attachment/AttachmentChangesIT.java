package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replacement and deletion of files, and who may read them. */
@RequestServiceTest
class AttachmentChangesIT {
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
    void replacesAndDeletesOnlyTheVersionLastSeen() throws Exception {
        awaitSwept();
        long before = storedObjects();
        var given = upload(CONTRACT);
        JsonNode attachment = given.json();
        byte[] other = SampleFiles.pdf("the signed one");
        Map<String, String> headers = headers(PDF, "signed.pdf");
        String content = attachmentPath(attachment) + "/content";

        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(428);
        headers.put("If-Match", "\"7\"");
        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(412);
        headers.put("If-Match", given.etag());
        var replaced = client.send("PUT", content, token, other, headers);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("version").asLong()).isEqualTo(2);
        assertThat(replaced.json().path("name").asString()).isEqualTo("signed.pdf");
        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(412);
        awaitScanned(attachment);
        assertThat(client.get(content, token).body()).isEqualTo(other);
        awaitSwept();
        assertThat(storedObjects()).isEqualTo(before + 1);

        assertThat(client.send("DELETE", attachmentPath(attachment), token, new byte[0], Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(client.send("DELETE", attachmentPath(attachment), token, new byte[0], Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(412);
        assertThat(client.send("DELETE", attachmentPath(attachment), token, new byte[0], Map.of("If-Match", replaced.etag()))
                        .status())
                .isEqualTo(204);
        assertThat(client.get(attachmentPath(attachment), token).status()).isEqualTo(404);
        awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
    }

    @Test
    void allowsOneOfManyConcurrentReplacements() throws Exception {
        var given = upload(CONTRACT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 3; i++) {
                Map<String, String> headers = headers(PDF, "a.pdf");
                headers.put("If-Match", given.etag());
                byte[] file = SampleFiles.pdf("attempt " + i);
                attempts.add(() -> client.send("PUT", attachmentPath(given.json()) + "/content", token, file, headers)
                        .status());
            }
            var statuses = new ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    void limitsTheNumberOfFiles() {
        for (int i = 0; i < 20; i++) {
            assertThat(upload(SampleFiles.pdf("file " + i)).status()).isEqualTo(201);
        }
        var full = upload(CONTRACT);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("attachments-full");
        assertThat(full.json().path("detail").asString()).contains("20 files");
    }

    @Test
    void hidesOtherPeoplesFiles() {
        var given = upload(CONTRACT);
        awaitScanned(given.json());
        String stranger = resident(UUID.randomUUID());
        String path = attachmentPath(given.json());
        JsonNode theirs = service.create(stranger, newRequest(false)).body();
        Map<String, String> headers = headers(PDF, "a.pdf");
        headers.put("If-Match", given.etag());

        assertThat(client.get(attachmentsPath(draft), stranger).status()).isEqualTo(404);
        assertThat(client.get(path, stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.upload(stranger, draft, "photograph", CONTRACT).status())
                .isEqualTo(404);
        assertThat(client.send("PUT", path + "/content", stranger, CONTRACT, headers)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", path, stranger, new byte[0], Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(404);
        // Nor by way of a request of one's own.
        String crossed = attachmentsPath(theirs) + "/" + given.json().path("id").asString();
        assertThat(client.get(crossed + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", systemToken(null)).status()).isEqualTo(403);
        assertThat(client.get(attachmentsPath(draft) + "/not-an-id", token).status()).isEqualTo(404);
    }

    private static String systemToken(@Nullable String agency) {
        return TestTokens.token(recipe -> {
            recipe.subject(UUID.randomUUID().toString()).roles("system").audience("request-service");
            if (agency != null) {
                recipe.agency(agency);
            }
        });
    }
}
