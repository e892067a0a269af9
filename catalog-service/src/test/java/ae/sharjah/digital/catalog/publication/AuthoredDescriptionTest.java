package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AuthoredDescriptionTest {

    @Test
    void derivesTheDescriptionFromAPublishedDocument() {
        var document = (ObjectNode) new JsonMapper().readTree("""
                {"serviceId":"x","slug":"old","version":1,"publishedAt":"x","agency":{"id":"sewa"},\
                "fees":[{"code":"x","amount":{"amount":"10.00","currency":"AED"}}]}""");

        assertThat(AuthoredDescription.fromDocument(document).toString())
                .isEqualTo("{\"slug\":\"old\",\"agency\":\"sewa\",\"fees\":[{\"code\":\"x\",\"amount\":\"10.00\"}]}");
    }
}
