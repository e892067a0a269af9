package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.TestAgencies.Mood;
import ae.sharjah.digital.local.fixture.TestTokens;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractIT extends HostTest {
    private static final Path SCHEMAS = Path.of("../contract/events");

    @Test
    void everyResultFitsItsSchema() throws Exception {
        AGENCIES.set("alpha", Mood.WELL);
        awaitKinds(submitted("alpha"), "acknowledged");
        AGENCIES.set("alpha", Mood.REFUSES);
        awaitKinds(submitted("alpha"), "undeliverable");
        AGENCIES.set("alpha", Mood.ONLY_RECEIVES);
        awaitKinds(submitted("alpha"), "delivered");
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var seen : TOPICS.all()) {
            String schema = Files.readString(SCHEMAS.resolve(seen.event().type() + ".json"));
            assertThat(registry.getSchema(schema, InputFormat.JSON).validate(seen.data(), InputFormat.JSON))
                    .as(seen.data())
                    .isEmpty();
        }
    }

    @Test
    void operatorsSeeTheConnectionsAndOthersDoNot() throws Exception {
        String operator =
                TestTokens.token(token -> token.audience("adapters-host").roles("operator"));
        String resident =
                TestTokens.token(token -> token.audience("adapters-host").roles("resident"));
        var seen = connections(operator);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("\"agency\":\"alpha\"", "\"breaker\":", "\"waiting\":")
                .doesNotContain("secret");
        assertThat(connections(resident).statusCode()).isEqualTo(403);
        assertThat(connections("nonsense").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> connections(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/connections"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
