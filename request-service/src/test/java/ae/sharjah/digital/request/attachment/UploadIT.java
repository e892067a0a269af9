package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.DocumentUploads.sha256;
import static ae.sharjah.digital.request.testing.DocumentUploads.storedObjects;
import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.DocumentUploads;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Uploads that succeed, repeat or break off, without a scanner. */
@RequestServiceTest
class UploadIT {
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");

    @Autowired
    private DocumentUploads uploads;

    @Autowired
    private FileClient client;

    @Test
    void storesAFileAndReturnsItUnchanged() throws Exception {
        var given = client.send(
                "POST",
                attachmentsPath(uploads.draft) + "?document=tenancy-contract",
                uploads.token,
                CONTRACT,
                headers(PDF, "عقد إيجار «نسخة».pdf"));

        assertThat(given.status()).isEqualTo(201);
        JsonNode attachment = given.json();
        assertThat(given.headers().get("location")).isEqualTo(uploads.attachmentPath(attachment));
        assertThat(attachment.path("name").asString()).isEqualTo("عقد إيجار «نسخة».pdf");
        assertThat(attachment.path("mediaType").asString()).isEqualTo(PDF);
        assertThat(attachment.path("size").asLong()).isEqualTo(CONTRACT.length);
        assertThat(attachment.path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256(CONTRACT)));
        assertThat(attachment.path("changeable").asBoolean()).isTrue();
        assertThat(uploads.awaitScanned(attachment).path("state").asString()).isEqualTo("unscanned");

        var content = client.get(uploads.attachmentPath(attachment) + "/content", uploads.token);
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
                attachmentsPath(uploads.draft) + "?document=tenancy-contract",
                uploads.token,
                new ByteArrayInputStream(file),
                headers(PDF, "long.pdf"));

        assertThat(given.status()).isEqualTo(201);
        uploads.awaitScanned(given.json());
        assertThat(client.get(uploads.attachmentPath(given.json()) + "/content", uploads.token)
                        .body())
                .isEqualTo(file);
    }

    @Test
    void listsFilesAndAcceptedTypes() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(uploads.upload(SampleFiles.pdf("number " + i))
                    .json()
                    .path("id")
                    .asString());
        }

        JsonNode first = client.get(attachmentsPath(uploads.draft) + "?limit=2", uploads.token)
                .json();
        JsonNode rest = client.get(
                        attachmentsPath(uploads.draft) + "?limit=2&cursor="
                                + first.path("next").asString(),
                        uploads.token)
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
        uploads.awaitSwept();
        long before = storedObjects();
        Map<String, String> headers = headers(PDF, "document.pdf");
        String path = attachmentsPath(uploads.draft) + "?document=tenancy-contract";

        var first = client.send("POST", path, uploads.token, CONTRACT, headers);
        var again = client.send("POST", path, uploads.token, CONTRACT, headers);
        var other = client.send("POST", path, uploads.token, SampleFiles.pdf("another"), headers);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(client.get(attachmentsPath(uploads.draft), uploads.token)
                        .json()
                        .path("items"))
                .hasSize(1);
        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before + 1);
    }

    @Test
    void deletesWhatAnInterruptedUploadStored() throws Exception {
        uploads.awaitSwept();
        long before = storedObjects();
        Socket socket = client.startUpload(
                attachmentsPath(uploads.draft) + "?document=photograph",
                uploads.token,
                10_000_000,
                SampleFiles.pdf(2_000_000));
        await().atMost(SOON).until(() -> uploads.orphans() == 1);
        assertThat(storedObjects()).isEqualTo(before + 1);

        socket.close();

        uploads.awaitSwept();
        assertThat(storedObjects()).isEqualTo(before);
        assertThat(client.get(attachmentsPath(uploads.draft), uploads.token)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.pdf, passwd.pdf",
        "C:\\temp\\scan.pdf, scan.pdf",
        "'a\u0000\u0007b\r\nX: y.pdf', abX: y.pdf",
        "safe\u202efdp.pdf, safefdp.pdf",
        "no ending, no ending.pdf"
    })
    void storesFileNamesAsPlainText(String sent, String retained) {
        var given = uploads.uploadPhotograph(PDF, sent, CONTRACT);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("name").asString()).isEqualTo(retained);
    }
}
