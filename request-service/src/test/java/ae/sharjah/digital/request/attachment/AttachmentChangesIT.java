package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.DocumentUploads.newRequest;
import static ae.sharjah.digital.request.testing.DocumentUploads.storedObjects;
import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.DocumentUploads;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Replacement and deletion of files, and who may read them. */
@RequestServiceTest
class AttachmentChangesIT {
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");

    @Autowired
    private DocumentUploads uploads;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private FileClient client;

    @Test
    void replacesAndDeletesOnlyTheVersionLastSeen() throws Exception {
        uploads.awaitSwept();
        long before = storedObjects();
        var given = uploads.upload(CONTRACT);
        JsonNode attachment = given.json();
        byte[] other = SampleFiles.pdf("the signed one");
        Map<String, String> headers = headers(PDF, "signed.pdf");
        String content = uploads.attachmentPath(attachment) + "/content";

        assertThat(client.send("PUT", content, uploads.token, other, headers).status())
                .isEqualTo(428);
        headers.put("If-Match", "\"7\"");
        assertThat(client.send("PUT", content, uploads.token, other, headers).status())
                .isEqualTo(412);
        headers.put("If-Match", given.etag());
        var replaced = client.send("PUT", content, uploads.token, other, headers);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("version").asLong()).isEqualTo(2);
        assertThat(replaced.json().path("name").asString()).isEqualTo("signed.pdf");
        assertThat(client.send("PUT", content, uploads.token, other, headers).status())
                .isEqualTo(412);
        uploads.awaitScanned(attachment);
        assertThat(client.get(content, uploads.token).body()).isEqualTo(other);
        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before + 1);

        assertThat(client.send("DELETE", uploads.attachmentPath(attachment), uploads.token, new byte[0], Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(client.send(
                                "DELETE",
                                uploads.attachmentPath(attachment),
                                uploads.token,
                                new byte[0],
                                Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(412);
        assertThat(client.send(
                                "DELETE",
                                uploads.attachmentPath(attachment),
                                uploads.token,
                                new byte[0],
                                Map.of("If-Match", replaced.etag()))
                        .status())
                .isEqualTo(204);
        assertThat(client.get(uploads.attachmentPath(attachment), uploads.token).status())
                .isEqualTo(404);
        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
    }

    @Test
    void allowsOneOfManyConcurrentReplacements() throws Exception {
        var given = uploads.upload(CONTRACT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 3; i++) {
                Map<String, String> headers = headers(PDF, "a.pdf");
                headers.put("If-Match", given.etag());
                byte[] file = SampleFiles.pdf("attempt " + i);
                attempts.add(() -> client.send(
                                "PUT", uploads.attachmentPath(given.json()) + "/content", uploads.token, file, headers)
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
            assertThat(uploads.upload(SampleFiles.pdf("file " + i)).status()).isEqualTo(201);
        }
        var full = uploads.upload(CONTRACT);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("attachments-full");
        assertThat(full.json().path("detail").asString()).contains("20 files");
    }

    @Test
    void hidesOtherPeoplesFiles() {
        var given = uploads.upload(CONTRACT);
        uploads.awaitScanned(given.json());
        String stranger = resident(UUID.randomUUID());
        String path = uploads.attachmentPath(given.json());
        JsonNode theirs = service.create(stranger, newRequest(false)).body();
        Map<String, String> headers = headers(PDF, "a.pdf");
        headers.put("If-Match", given.etag());

        assertThat(client.get(attachmentsPath(uploads.draft), stranger).status())
                .isEqualTo(404);
        assertThat(client.get(path, stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.upload(stranger, uploads.draft, "photograph", CONTRACT)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("PUT", path + "/content", stranger, CONTRACT, headers)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", path, stranger, new byte[0], Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(404);
        // Nor through a request of their own.
        String crossed = attachmentsPath(theirs) + "/" + given.json().path("id").asString();
        assertThat(client.get(crossed + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", systemToken(null)).status()).isEqualTo(403);
        assertThat(client.get(attachmentsPath(uploads.draft) + "/not-an-id", uploads.token)
                        .status())
                .isEqualTo(404);
    }

    private static String systemToken(@Nullable String agency) {
        return TestTokens.token(token -> {
            token.subject(UUID.randomUUID().toString()).roles("system").audience("request-service");
            if (agency != null) {
                token.agency(agency);
            }
        });
    }
}
