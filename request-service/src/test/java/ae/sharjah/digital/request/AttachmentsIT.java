package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.FileClient.PDF;
import static ae.sharjah.digital.request.FileClient.files;
import static ae.sharjah.digital.request.FileClient.headers;
import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.attachment.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files given with requests, where the operator has chosen to have no scanner. */
class AttachmentsIT extends RequestServiceIT {
    private static final String SERVICE = "with-documents";
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");
    private static final Path STORE = Path.of("target/attachments");

    private final UUID maryam = UUID.randomUUID();
    private final String token = resident(maryam);
    private FileClient client;
    private JsonNode draft;

    @LocalServerPort
    private int port;

    @BeforeEach
    void drafts() {
        client = new FileClient(port);
        if (service.create(token, wanted(false)).status() == 404) {
            RunningService.publish(withDocuments(SERVICE), 2);
            await().atMost(SOON)
                    .until(() -> service.create(token, wanted(false)).status() == 201);
        }
        draft = service.create(token, wanted(false)).body();
    }

    private static Map<String, Object> wanted(boolean submit) {
        return Map.of("serviceId", SERVICE, "answers", fitting(), "submit", submit);
    }

    /** One document that must be uploaded, as PDF only; one that may be; one that is merely required. */
    private static tools.jackson.databind.node.ObjectNode withDocuments(String slug) {
        var document = RunningService.resource("service-version.json");
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

    private FileClient.Answer give(byte[] file) {
        return client.give(token, draft, "tenancy-contract", file);
    }

    private FileClient.Answer post(String type, String name, byte[] file) {
        return client.send("POST", files(draft) + "?document=photograph", token, file, headers(type, name));
    }

    private String at(JsonNode attachment) {
        return files(draft) + "/" + attachment.path("id").asString();
    }

    private JsonNode readable(JsonNode attachment) {
        await().atMost(SOON)
                .until(() -> !client.get(at(attachment), token)
                        .json()
                        .path("state")
                        .asString()
                        .equals("quarantined"));
        return client.get(at(attachment), token).json();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static long objects() throws IOException {
        try (Stream<Path> all = Files.walk(STORE)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private long unowned() {
        return jdbc.sql("SELECT count(*) FROM unowned_object").query(Long.class).single();
    }

    private void awaitSwept() {
        await().atMost(SOON).until(() -> unowned() == 0);
    }

    @Test
    void keepsAFileAndGivesItBackAsItWas() throws Exception {
        var given = client.send(
                "POST",
                files(draft) + "?document=tenancy-contract",
                token,
                CONTRACT,
                headers(PDF, "عقد إيجار «نسخة».pdf"));

        assertThat(given.status()).isEqualTo(201);
        JsonNode attachment = given.json();
        assertThat(given.headers().get("location")).isEqualTo(at(attachment));
        assertThat(attachment.path("name").asString()).isEqualTo("عقد إيجار «نسخة».pdf");
        assertThat(attachment.path("mediaType").asString()).isEqualTo(PDF);
        assertThat(attachment.path("size").asLong()).isEqualTo(CONTRACT.length);
        assertThat(attachment.path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256(CONTRACT)));
        assertThat(attachment.path("changeable").asBoolean()).isTrue();
        assertThat(readable(attachment).path("state").asString()).isEqualTo("unscanned");

        var content = client.get(at(attachment) + "/content", token);
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
    void takesBodiesOfUnknownLength() {
        byte[] file = SampleFiles.pdf(3_000_000);
        var given = client.stream(
                files(draft) + "?document=tenancy-contract",
                token,
                new ByteArrayInputStream(file),
                headers(PDF, "long.pdf"));

        assertThat(given.status()).isEqualTo(201);
        readable(given.json());
        assertThat(client.get(at(given.json()) + "/content", token).body()).isEqualTo(file);
    }

    @Test
    void listsFilesAndSaysWhatIsTaken() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(give(SampleFiles.pdf("number " + i)).json().path("id").asString());
        }

        JsonNode first = client.get(files(draft) + "?limit=2", token).json();
        JsonNode rest = client.get(
                        files(draft) + "?limit=2&cursor=" + first.path("next").asString(), token)
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
    void givesTheSameAnswerToTheSameKeyAndFile() throws Exception {
        awaitSwept();
        long before = objects();
        Map<String, String> headers = headers(PDF, "document.pdf");
        String path = files(draft) + "?document=tenancy-contract";

        var first = client.send("POST", path, token, CONTRACT, headers);
        var again = client.send("POST", path, token, CONTRACT, headers);
        var other = client.send("POST", path, token, SampleFiles.pdf("another"), headers);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(client.get(files(draft), token).json().path("items")).hasSize(1);
        awaitSwept();
        assertThat(objects()).isEqualTo(before + 1);
    }

    @Test
    void refusesFilesThatLieAboutTheirType() throws Exception {
        awaitSwept();
        long before = objects();

        var picture = post(PDF, "a.pdf", SampleFiles.picture("png"));
        assertThat(picture.status()).isEqualTo(415);
        assertThat(picture.code()).isEqualTo("file-type-mismatch");
        assertThat(picture.json().path("detail").asString()).contains("application/pdf", "image/png");
        for (byte[] lie : List.of(
                SampleFiles.exploding("word/document.xml"),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "MZ this program".getBytes(StandardCharsets.UTF_8),
                new byte[1000])) {
            var refused = post(PDF, "a.pdf", lie);
            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.code()).isEqualTo("file-type-not-accepted");
        }
        assertThat(client.get(files(draft), token).json().path("items")).isEmpty();
        awaitSwept();
        assertThat(objects()).isEqualTo(before);
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
    void refusesTypesThatAreNotTaken(String type) {
        var refused = post(type, "a.zip", SampleFiles.exploding("a.bin"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("file-type-not-accepted");
        assertThat(refused.json().path("detail").asString()).contains("PDF, JPEG, PNG");
    }

    @Test
    void takesAFormForNoFile() {
        var form = post("application/x-www-form-urlencoded", "a.pdf", "a=b".getBytes(StandardCharsets.UTF_8));

        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void takesForADocumentOnlyWhatItsServiceTakes() {
        byte[] picture = SampleFiles.picture("png");
        var refused = client.send(
                "POST", files(draft) + "?document=tenancy-contract", token, picture, headers("image/png", "a.png"));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.json().path("detail").asString()).contains(": PDF.");
        assertThat(post("image/png", "a.png", picture).status()).isEqualTo(201);
        assertThat(post("image/jpg", "a.jpeg", SampleFiles.picture("jpg")).status())
                .isEqualTo(201);
    }

    @Test
    void refusesEmptyFiles() {
        var empty = post(PDF, "a.pdf", new byte[0]);
        var emptyStream = client.stream(
                files(draft) + "?document=photograph", token, InputStream.nullInputStream(), headers(PDF, "a.pdf"));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("file-empty");
        assertThat(emptyStream.code()).isEqualTo("file-empty");
    }

    @Test
    void refusesTooMuchBeforeItComes() throws IOException {
        for (long announced : List.of(5L << 30, 22L << 20)) {
            try (Socket socket = client.begin(files(draft) + "?document=photograph", token, announced, new byte[0])) {
                var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(answer).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void refusesTooMuchWhileItComes() throws Exception {
        awaitSwept();
        long before = objects();
        var refused = client.stream(
                files(draft) + "?document=photograph",
                token,
                new ByteArrayInputStream(SampleFiles.pdf((20 << 20) + 1)),
                headers(PDF, "a.pdf"));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("file-too-large");
        assertThat(refused.json().path("detail").asString()).contains("20 MB");
        awaitSwept();
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws Exception {
        awaitSwept();
        long before = objects();
        Socket socket =
                client.begin(files(draft) + "?document=photograph", token, 10_000_000, SampleFiles.pdf(2_000_000));
        await().atMost(SOON).until(() -> unowned() == 1);
        assertThat(objects()).isEqualTo(before + 1);

        socket.close();

        awaitSwept();
        assertThat(objects()).isEqualTo(before);
        assertThat(client.get(files(draft), token).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.pdf, passwd.pdf",
        "C:\\temp\\scan.pdf, scan.pdf",
        "'a\u0000\u0007b\r\nX: y.pdf', abX: y.pdf",
        "safe\u202efdp.pdf, safefdp.pdf",
        "no ending, no ending.pdf"
    })
    void keepsNamesAsTextOnly(String sent, String kept) {
        var given = post(PDF, sent, CONTRACT);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("name").asString()).isEqualTo(kept);
    }

    @Test
    void namesEveryFaultOfWhatIsSaidAboutAFileInBothLanguages() {
        Map<String, String> headers = headers(PDF, "run.exe");
        var english = client.send("POST", files(draft) + "?document=passport", token, CONTRACT, headers);
        headers.put("Accept-Language", "ar");
        var arabic = client.send("POST", files(draft) + "?document=passport", token, CONTRACT, headers);

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("#document", "#Content-Disposition");
        for (JsonNode error : arabic.json().path("errors")) {
            assertThat(error.path("message").asString()).containsPattern("[\\u0621-\\u064A]");
        }
    }

    @Test
    void refusesHeadersThatAreMissingOrCannotBeRead() {
        Map<String, String> bare = new HashMap<>(Map.of("Content-Type", PDF));
        var missing = client.send("POST", files(draft), token, CONTRACT, bare);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#document", "#Idempotency-Key", "#Content-Disposition");

        for (String disposition : List.of("attachment", "attachment; filename=\"...\"", "attachment; filename=\"\"")) {
            Map<String, String> headers = headers(PDF, "x");
            headers.put("Content-Disposition", disposition);
            var nameless = client.send("POST", files(draft) + "?document=photograph", token, CONTRACT, headers);
            assertThat(nameless.status()).isEqualTo(400);
        }
        Map<String, String> zipped = headers(PDF, "x.pdf");
        zipped.put("Content-Encoding", "gzip");
        assertThat(client.send("POST", files(draft) + "?document=photograph", token, CONTRACT, zipped)
                        .code())
                .isEqualTo("content-coding-not-accepted");
    }

    @Test
    void holdsAFileAgainstItsChecksum() throws Exception {
        String sum = Base64.getEncoder().encodeToString(sha256(CONTRACT));
        Map<String, String> headers = headers(PDF, "a.pdf");

        headers.put("Content-Digest", "sha-512=:AAAA:, sha-256=:" + sum + ":");
        assertThat(client.send("POST", files(draft) + "?document=photograph", token, CONTRACT, headers)
                        .status())
                .isEqualTo(201);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var changed =
                client.send("POST", files(draft) + "?document=photograph", token, SampleFiles.pdf("changed"), headers);
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.code()).isEqualTo("digest-mismatch");
        headers.put("Content-Digest", "sha-256=" + sum);
        var unreadable = client.send("POST", files(draft) + "?document=photograph", token, CONTRACT, headers);
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.json().path("errors").path(0).path("code").asString())
                .isEqualTo("digest.form");
    }

    @Test
    void replacesAndTakesBackOnlyWhatWasLastSeen() throws Exception {
        awaitSwept();
        long before = objects();
        var given = give(CONTRACT);
        JsonNode attachment = given.json();
        byte[] other = SampleFiles.pdf("the signed one");
        Map<String, String> headers = headers(PDF, "signed.pdf");
        String content = at(attachment) + "/content";

        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(428);
        headers.put("If-Match", "\"7\"");
        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(412);
        headers.put("If-Match", given.etag());
        var replaced = client.send("PUT", content, token, other, headers);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("version").asLong()).isEqualTo(2);
        assertThat(replaced.json().path("name").asString()).isEqualTo("signed.pdf");
        assertThat(client.send("PUT", content, token, other, headers).status()).isEqualTo(412);
        readable(attachment);
        assertThat(client.get(content, token).body()).isEqualTo(other);
        awaitSwept();
        assertThat(objects()).isEqualTo(before + 1);

        assertThat(client.send("DELETE", at(attachment), token, new byte[0], Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(client.send("DELETE", at(attachment), token, new byte[0], Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(412);
        assertThat(client.send("DELETE", at(attachment), token, new byte[0], Map.of("If-Match", replaced.etag()))
                        .status())
                .isEqualTo(204);
        assertThat(client.get(at(attachment), token).status()).isEqualTo(404);
        awaitSwept();
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void letsOneOfManySimultaneousReplacementsWin() throws Exception {
        var given = give(CONTRACT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 3; i++) {
                Map<String, String> headers = headers(PDF, "a.pdf");
                headers.put("If-Match", given.etag());
                byte[] file = SampleFiles.pdf("attempt " + i);
                attempts.add(() -> client.send("PUT", at(given.json()) + "/content", token, file, headers)
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
    void takesSoManyFilesAndNoMore() {
        for (int i = 0; i < 20; i++) {
            assertThat(give(SampleFiles.pdf("file " + i)).status()).isEqualTo(201);
        }
        var full = give(CONTRACT);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.code()).isEqualTo("attachments-full");
        assertThat(full.json().path("detail").asString()).contains("20 files");
    }

    @Test
    void hidesOtherPeoplesFiles() {
        var given = give(CONTRACT);
        readable(given.json());
        String stranger = resident(UUID.randomUUID());
        String path = at(given.json());
        JsonNode theirs = service.create(stranger, wanted(false)).body();
        Map<String, String> headers = headers(PDF, "a.pdf");
        headers.put("If-Match", given.etag());

        assertThat(client.get(files(draft), stranger).status()).isEqualTo(404);
        assertThat(client.get(path, stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.give(stranger, draft, "photograph", CONTRACT).status())
                .isEqualTo(404);
        assertThat(client.send("PUT", path + "/content", stranger, CONTRACT, headers)
                        .status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", path, stranger, new byte[0], Map.of("If-Match", given.etag()))
                        .status())
                .isEqualTo(404);
        // Nor by way of a request of one's own.
        String crossed = files(theirs) + "/" + given.json().path("id").asString();
        assertThat(client.get(crossed + "/content", stranger).status()).isEqualTo(404);
        assertThat(client.get(path + "/content", system(null)).status()).isEqualTo(403);
        assertThat(client.get(files(draft) + "/not-an-id", token).status()).isEqualTo(404);
    }

    @Test
    void sendsNoRequestWithoutTheDocumentsThatMustBeUploaded() {
        var atOnce = service.create(token, wanted(true));
        var bare = service.act(token, draft, Map.of("action", "submit"));
        give(CONTRACT);
        var whole = service.act(token, draft, Map.of("action", "submit"));

        for (var refused : List.of(atOnce, bare)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("errors").findValuesAsString("pointer"))
                    .containsExactly("/documents/tenancy-contract");
            assertThat(refused.body().path("errors").path(0).path("code").asString())
                    .isEqualTo("document.required");
        }
        assertThat(whole.body().path("status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void keepsWhatWasHandedOverAndTakesMoreWhileTheAgencyAsksForIt() {
        var given = give(CONTRACT);
        service.act(token, draft, Map.of("action", "submit"));
        Map<String, String> headers = headers(PDF, "a.pdf");
        headers.put("If-Match", given.etag());

        assertThat(give(CONTRACT).code()).isEqualTo("attachments-closed");
        assertThat(client.get(files(draft), token).json().path("accepts").path("documents"))
                .isEmpty();
        assertThat(client.send("PUT", at(given.json()) + "/content", token, CONTRACT, headers)
                        .code())
                .isEqualTo("attachment-handed-over");

        ask(List.of("/documents/photograph"));
        assertThat(give(CONTRACT).status()).isEqualTo(422);
        var asked = post(PDF, "photo.pdf", SampleFiles.pdf("asked for"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(client.send("DELETE", at(given.json()), token, new byte[0], Map.of("If-Match", given.etag()))
                        .code())
                .isEqualTo("attachment-handed-over");
        assertThat(client.send("DELETE", at(asked.json()), token, new byte[0], Map.of("If-Match", asked.etag()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void takesAnyDocumentWhileTheAgencyAsksForNothingInParticular() {
        give(CONTRACT);
        service.act(token, draft, Map.of("action", "submit"));
        ask(List.of());

        assertThat(give(CONTRACT).status()).isEqualTo(201);
        assertThat(client.give(token, draft, "other", CONTRACT).status()).isEqualTo(201);
    }

    @Test
    void givesTheAgencyWhatWasHandedOverAndRecordsTheReading() {
        var given = give(CONTRACT);
        service.act(token, draft, Map.of("action", "submit"));
        readable(given.json());
        String dispatch = latestDispatch();
        String path = "/api/system/v1/dispatches/" + dispatch + "/attachments";
        ask(List.of());
        post(PDF, "later.pdf", SampleFiles.pdf("not handed over yet"));

        JsonNode items = client.get(path, system(null)).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("id").asString())
                .isEqualTo(given.json().path("id").asString());
        String content = path + "/" + items.path(0).path("id").asString() + "/content";
        assertThat(client.get(content, system("sewa")).body()).isEqualTo(CONTRACT);
        assertThat(client.get(content, system("municipality")).status()).isEqualTo(404);
        assertThat(client.get(content, token).status()).isEqualTo(403);
        assertThat(client.get(path.replace(dispatch, UUID.randomUUID().toString()), system(null))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM attachment_reading WHERE dispatch_id = :id::uuid")
                        .param("id", dispatch)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static String system(@Nullable String agency) {
        return TestTokens.token(recipe -> {
            recipe.subject(UUID.randomUUID().toString()).roles("system").audience("request-service");
            if (agency != null) {
                recipe.agency(agency);
            }
        });
    }

    private String latestDispatch() {
        return jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid ORDER BY id DESC LIMIT 1")
                .param("id", draft.path("id").asString())
                .query(String.class)
                .single();
    }

    private void ask(List<String> pointers) {
        String dispatch = latestDispatch();
        String request = draft.path("id").asString();
        var data = Map.of(
                "dispatchId", dispatch,
                "requestId", request,
                "agencyId", "sewa",
                "reasonCode", "incomplete-information",
                "pointers", pointers);
        RunningService.send(
                "agency.results.v1", request, "ae.sharjah.digital.agency.information-requested.v1", dispatch, 1, data);
        await().atMost(SOON)
                .until(() -> service.get("/api/v1/requests/" + request, token)
                        .body()
                        .path("status")
                        .asString()
                        .equals("AWAITING_APPLICANT"));
    }
}
