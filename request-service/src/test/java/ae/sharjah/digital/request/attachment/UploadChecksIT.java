package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.DocumentUploads.sha256;
import static ae.sharjah.digital.request.testing.DocumentUploads.storedObjects;
import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.DocumentUploads;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Uploads that are refused: types, sizes, headers and checksums. */
@RequestServiceTest
class UploadChecksIT {
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");

    @Autowired
    private DocumentUploads uploads;

    @Autowired
    private FileClient client;

    @Test
    void refusesFilesWhoseContentIsOfAnotherType() throws Exception {
        uploads.awaitSwept();
        long before = storedObjects();

        var picture = uploads.uploadPhotograph(PDF, "a.pdf", SampleFiles.picture("png"));
        assertThat(picture.status()).isEqualTo(415);
        assertThat(picture.code()).isEqualTo("file-type-mismatch");
        assertThat(picture.json().path("detail").asString()).contains("application/pdf", "image/png");
        for (byte[] lie : List.of(
                SampleFiles.exploding("word/document.xml"),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "MZ this program".getBytes(StandardCharsets.UTF_8),
                new byte[1000])) {
            var refused = uploads.uploadPhotograph(PDF, "a.pdf", lie);
            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.code()).isEqualTo("file-type-not-accepted");
        }
        assertThat(client.get(attachmentsPath(uploads.draft), uploads.token)
                        .json()
                        .path("items"))
                .isEmpty();
        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "application/zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/octet-stream",
        "text/html",
        "image/svg+xml",
        "multipart/form-data; boundary=x",
        "application/json"
    })
    void refusesUnsupportedTypes(String type) {
        var refused = uploads.uploadPhotograph(type, "a.zip", SampleFiles.exploding("a.bin"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("file-type-not-accepted");
        assertThat(refused.json().path("detail").asString()).contains("PDF, JPEG, PNG");
    }

    @Test
    void refusesFormData() {
        var form = uploads.uploadPhotograph(
                "application/x-www-form-urlencoded", "a.pdf", "a=b".getBytes(StandardCharsets.UTF_8));

        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void acceptsOnlyTheTypesOfTheDocument() {
        byte[] picture = SampleFiles.picture("png");
        var refused = client.send(
                "POST",
                attachmentsPath(uploads.draft) + "?document=tenancy-contract",
                uploads.token,
                picture,
                headers("image/png", "a.png"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.json().path("detail").asString()).contains(": PDF.");
        assertThat(uploads.uploadPhotograph("image/png", "a.png", picture).status())
                .isEqualTo(201);
        assertThat(uploads.uploadPhotograph("image/jpg", "a.jpeg", SampleFiles.picture("jpg"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesEmptyFiles() {
        var empty = uploads.uploadPhotograph(PDF, "a.pdf", new byte[0]);
        var emptyStream = client.stream(
                attachmentsPath(uploads.draft) + "?document=photograph",
                uploads.token,
                InputStream.nullInputStream(),
                headers(PDF, "a.pdf"));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("file-empty");
        assertThat(emptyStream.code()).isEqualTo("file-empty");
    }

    @Test
    void refusesALargeFileByItsAnnouncedLength() throws IOException {
        for (long announced : List.of(5L << 30, 22L << 20)) {
            try (Socket socket = client.startUpload(
                    attachmentsPath(uploads.draft) + "?document=photograph", uploads.token, announced, new byte[0])) {
                var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(answer).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void refusesALargeFileWhileItIsReceived() throws Exception {
        uploads.awaitSwept();
        long before = storedObjects();
        var refused = client.stream(
                attachmentsPath(uploads.draft) + "?document=photograph",
                uploads.token,
                new ByteArrayInputStream(SampleFiles.pdf((20 << 20) + 1)),
                headers(PDF, "a.pdf"));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("file-too-large");
        assertThat(refused.json().path("detail").asString()).contains("20 MB");
        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
    }

    @Test
    void reportsEveryFaultOfAFilesParametersInBothLanguages() {
        Map<String, String> headers = headers(PDF, "run.exe");
        var english = client.send(
                "POST", attachmentsPath(uploads.draft) + "?document=passport", uploads.token, CONTRACT, headers);
        headers.put("Accept-Language", "ar");
        var arabic = client.send(
                "POST", attachmentsPath(uploads.draft) + "?document=passport", uploads.token, CONTRACT, headers);

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("#document", "#Content-Disposition");
        for (JsonNode error : arabic.json().path("errors")) {
            assertThat(error.path("message").asString()).containsPattern("[\\u0621-\\u064A]");
        }
    }

    @Test
    void refusesMissingAndMalformedHeaders() {
        Map<String, String> bare = new HashMap<>(Map.of("Content-Type", PDF));
        var missing = client.send("POST", attachmentsPath(uploads.draft), uploads.token, CONTRACT, bare);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#document", "#Idempotency-Key", "#Content-Disposition");

        for (String disposition : List.of("attachment", "attachment; filename=\"...\"", "attachment; filename=\"\"")) {
            Map<String, String> headers = headers(PDF, "x");
            headers.put("Content-Disposition", disposition);
            var nameless = client.send(
                    "POST", attachmentsPath(uploads.draft) + "?document=photograph", uploads.token, CONTRACT, headers);
            assertThat(nameless.status()).isEqualTo(400);
        }
        Map<String, String> zipped = headers(PDF, "x.pdf");
        zipped.put("Content-Encoding", "gzip");
        assertThat(client.send(
                                "POST",
                                attachmentsPath(uploads.draft) + "?document=photograph",
                                uploads.token,
                                CONTRACT,
                                zipped)
                        .code())
                .isEqualTo("content-coding-not-accepted");
    }

    @Test
    void verifiesAFilesChecksum() throws Exception {
        String sum = Base64.getEncoder().encodeToString(sha256(CONTRACT));
        Map<String, String> headers = headers(PDF, "a.pdf");

        headers.put("Content-Digest", "sha-512=:AAAA:, sha-256=:" + sum + ":");
        assertThat(client.send(
                                "POST",
                                attachmentsPath(uploads.draft) + "?document=photograph",
                                uploads.token,
                                CONTRACT,
                                headers)
                        .status())
                .isEqualTo(201);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var changed = client.send(
                "POST",
                attachmentsPath(uploads.draft) + "?document=photograph",
                uploads.token,
                SampleFiles.pdf("changed"),
                headers);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.code()).isEqualTo("digest-mismatch");
        headers.put("Content-Digest", "sha-256=" + sum);
        var unreadable = client.send(
                "POST", attachmentsPath(uploads.draft) + "?document=photograph", uploads.token, CONTRACT, headers);
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.json().path("errors").path(0).path("code").asString())
                .isEqualTo("digest.form");
    }
}
