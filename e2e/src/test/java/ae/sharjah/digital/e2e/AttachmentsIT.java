package ae.sharjah.digital.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Test of uploading a document with a request through the gateway and downloading it. */
@RunningPlatform
class AttachmentsIT {
    private static final byte[] CONTRACT = ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    + " ".repeat(2_000_000))
            .getBytes(StandardCharsets.US_ASCII);

    private final LocalPlatform platform;

    AttachmentsIT(LocalPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aResidentUploadsADocumentThatOtherResidentsCannotSee() {
        MobileApp maryam = MobileApp.signedIn(platform, "maryam");
        MobileApp ravi = MobileApp.signedIn(platform, "ravi");
        JsonNode service =
                maryam.get("/api/v1/services/sewa-residential-connection").expect(200);
        ApiResponse draft = maryam.create(service.required("id").asString(), service.required("exampleAnswers"), false);
        draft.expect(201);
        String id = draft.text("id");

        ApiResponse uploaded = maryam.uploadDocument(id, "tenancy-contract", "contract.pdf", CONTRACT);
        uploaded.expect(201);
        String address = "/api/v1/requests/" + id + "/attachments/" + uploaded.text("id");
        assertThat(uploaded.location()).endsWith(address);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> maryam.get(address).expect(200).required("state").asString(), "unscanned"::equals);
        assertThat(maryam.get(address + "/content").status()).isEqualTo(200);
        assertThat(maryam.uploadDocument(
                                id, "tenancy-contract", "lie.pdf", "no paper".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(415);
        ravi.get(address).expect(404);
        assertThat(ravi.get(address + "/content").status()).isEqualTo(404);
        assertThat(ravi.uploadDocument(id, "tenancy-contract", "contract.pdf", CONTRACT)
                        .status())
                .isEqualTo(404);

        maryam.act(id, draft.tag(), Map.of("action", "submit")).expect(200);
        assertThat(maryam.get(address).expect(200).required("changeable").asBoolean())
                .isFalse();
    }
}
