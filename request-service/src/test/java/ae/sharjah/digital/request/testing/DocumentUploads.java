package ae.sharjah.digital.request.testing;

import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft of a service with documents, and the uploads of its applicant, where no scanner is configured. */
public final class DocumentUploads {
    private static final String SERVICE = "with-documents";
    private static final Path STORE = Path.of("target/attachments");

    public final String token = resident(UUID.randomUUID());
    public final JsonNode draft;

    private final FileClient client;
    private final JdbcClient jdbc;

    DocumentUploads(RequestServiceClient service, FileClient client, JdbcClient jdbc) {
        this.client = client;
        this.jdbc = jdbc;
        this.draft = service.create(token, newRequest(false)).body();
    }

    public static Map<String, Object> newRequest(boolean submit) {
        return Map.of("serviceId", SERVICE, "answers", validAnswers(), "submit", submit);
    }

    /**
     * Returns a service with one document that must be uploaded, as PDF only, one that may be, and one that is merely
     * required.
     */
    static ObjectNode document() {
        var document = TestResources.json("service-version.json");
        document.put("serviceId", UUID.randomUUID().toString()).put("slug", SERVICE);
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

    /** Uploads a PDF for the document that must be uploaded. */
    public FileClient.Response upload(byte[] file) {
        return client.upload(token, draft, "tenancy-contract", file);
    }

    /** Uploads a file for the document that accepts every type. */
    public FileClient.Response uploadPhotograph(String type, String name, byte[] file) {
        return client.send("POST", attachmentsPath(draft) + "?document=photograph", token, file, headers(type, name));
    }

    public String attachmentPath(JsonNode attachment) {
        return attachmentsPath(draft) + "/" + attachment.path("id").asString();
    }

    /** Waits until an attachment has left quarantine and returns it. */
    public JsonNode awaitScanned(JsonNode attachment) {
        await().atMost(SOON)
                .until(() -> !client.get(attachmentPath(attachment), token)
                        .json()
                        .path("state")
                        .asString()
                        .equals("quarantined"));
        return client.get(attachmentPath(attachment), token).json();
    }

    public static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** Returns how many objects the store contains. */
    public static long storedObjects() throws IOException {
        try (Stream<Path> all = Files.walk(STORE)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    /** Returns how many objects belong to no attachment. */
    public long orphans() {
        return jdbc.sql("SELECT count(*) FROM unowned_object").query(Long.class).single();
    }

    /** Waits until every orphaned object is deleted. */
    public void awaitSwept() {
        await().atMost(SOON).until(() -> orphans() == 0);
    }
}
