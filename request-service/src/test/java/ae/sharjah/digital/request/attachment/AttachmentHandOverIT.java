package ae.sharjah.digital.request.attachment;

import static ae.sharjah.digital.request.testing.DocumentUploads.newRequest;
import static ae.sharjah.digital.request.testing.FileClient.PDF;
import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.FileClient.headers;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.DocumentUploads;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that go to the agency with a request, and those it requests. */
@RequestServiceTest
class AttachmentHandOverIT {
    private static final byte[] CONTRACT = SampleFiles.pdf("tenancy contract");

    @Autowired
    private DocumentUploads uploads;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileClient client;

    @Test
    void refusesToSubmitWithoutRequiredUploads() {
        var atOnce = service.create(uploads.token, newRequest(true));
        var bare = service.act(uploads.token, uploads.draft, Map.of("action", "submit"));
        uploads.upload(CONTRACT);
        var whole = service.act(uploads.token, uploads.draft, Map.of("action", "submit"));

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
    void protectsHandedOverFilesAndAcceptsRequestedOnes() {
        var given = uploads.upload(CONTRACT);
        service.act(uploads.token, uploads.draft, Map.of("action", "submit"));
        Map<String, String> headers = headers(PDF, "a.pdf");
        headers.put("If-Match", given.etag());

        assertThat(uploads.upload(CONTRACT).code()).isEqualTo("attachments-closed");
        assertThat(client.get(attachmentsPath(uploads.draft), uploads.token)
                        .json()
                        .path("accepts")
                        .path("documents"))
                .isEmpty();
        assertThat(client.send(
                                "PUT",
                                uploads.attachmentPath(given.json()) + "/content",
                                uploads.token,
                                CONTRACT,
                                headers)
                        .code())
                .isEqualTo("attachment-handed-over");

        requestInformation(List.of("/documents/photograph"));
        assertThat(uploads.upload(CONTRACT).status()).isEqualTo(422);
        var asked = uploads.uploadPhotograph(PDF, "photo.pdf", SampleFiles.pdf("asked for"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(client.send(
                                "DELETE",
                                uploads.attachmentPath(given.json()),
                                uploads.token,
                                new byte[0],
                                Map.of("If-Match", given.etag()))
                        .code())
                .isEqualTo("attachment-handed-over");
        assertThat(client.send(
                                "DELETE",
                                uploads.attachmentPath(asked.json()),
                                uploads.token,
                                new byte[0],
                                Map.of("If-Match", asked.etag()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void acceptsAnyDocumentWhileTheAgencyRequestsNoneInParticular() {
        uploads.upload(CONTRACT);
        service.act(uploads.token, uploads.draft, Map.of("action", "submit"));
        requestInformation(List.of());

        assertThat(uploads.upload(CONTRACT).status()).isEqualTo(201);
        assertThat(client.upload(uploads.token, uploads.draft, "other", CONTRACT)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void returnsHandedOverFilesToTheAgencyAndRecordsTheAccess() {
        var given = uploads.upload(CONTRACT);
        service.act(uploads.token, uploads.draft, Map.of("action", "submit"));
        uploads.awaitScanned(given.json());
        String dispatch = latestDispatch();
        String path = "/api/system/v1/dispatches/" + dispatch + "/attachments";
        requestInformation(List.of());
        uploads.uploadPhotograph(PDF, "later.pdf", SampleFiles.pdf("not handed over yet"));

        JsonNode items = client.get(path, systemToken(null)).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("id").asString())
                .isEqualTo(given.json().path("id").asString());
        String content = path + "/" + items.path(0).path("id").asString() + "/content";
        assertThat(client.get(content, systemToken("sewa")).body()).isEqualTo(CONTRACT);
        assertThat(client.get(content, systemToken("municipality")).status()).isEqualTo(404);
        assertThat(client.get(content, uploads.token).status()).isEqualTo(403);
        assertThat(client.get(path.replace(dispatch, UUID.randomUUID().toString()), systemToken(null))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM attachment_reading WHERE dispatch_id = :id::uuid")
                        .param("id", dispatch)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static String systemToken(@Nullable String agency) {
        return TestTokens.token(token -> {
            token.subject(UUID.randomUUID().toString()).roles("system").audience("request-service");
            if (agency != null) {
                token.agency(agency);
            }
        });
    }

    private String latestDispatch() {
        return jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid ORDER BY id DESC LIMIT 1")
                .param("id", uploads.draft.path("id").asString())
                .query(String.class)
                .single();
    }

    private void requestInformation(List<String> pointers) {
        String dispatch = latestDispatch();
        String request = uploads.draft.path("id").asString();
        var data = Map.of(
                "dispatchId", dispatch,
                "requestId", request,
                "agencyId", "sewa",
                "reasonCode", "incomplete-information",
                "pointers", pointers);
        TestEvents.send(
                "agency.results.v1", request, "ae.sharjah.digital.agency.information-requested.v1", dispatch, 1, data);
        await().atMost(SOON)
                .until(() -> service.get("/api/v1/requests/" + request, uploads.token)
                        .body()
                        .path("status")
                        .asString()
                        .equals("AWAITING_APPLICANT"));
    }
}
