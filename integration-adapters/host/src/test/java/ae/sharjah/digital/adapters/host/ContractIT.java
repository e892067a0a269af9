package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.TestAgencies.Behaviour;
import ae.sharjah.digital.local.fixture.TestTokens;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class ContractIT {
    private static final Path SCHEMAS = Path.of("../contract/events");

    @Autowired
    private HostScenario host;

    @Test
    void publishesResultsThatMatchTheirSchemas() throws Exception {
        host.agencies().setBehaviour("alpha", Behaviour.NORMAL);
        host.awaitKinds(host.submitted("alpha"), "acknowledged");
        host.agencies().setBehaviour("alpha", Behaviour.REFUSES);
        host.awaitKinds(host.submitted("alpha"), "undeliverable");
        host.agencies().setBehaviour("alpha", Behaviour.RECEIVES_ONLY);
        host.awaitKinds(host.submitted("alpha"), "delivered");
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var result : host.topics().all()) {
            String schema = Files.readString(SCHEMAS.resolve(result.event().type() + ".json"));
            assertThat(registry.getSchema(schema, InputFormat.JSON).validate(result.data(), InputFormat.JSON))
                    .as(result.data())
                    .isEmpty();
        }
    }

    @Test
    void showsConnectionsToOperatorsOnly() throws Exception {
        String operator =
                TestTokens.token(builder -> builder.audience("adapters-host").roles("operator"));
        String resident =
                TestTokens.token(builder -> builder.audience("adapters-host").roles("resident"));
        var response = connections(operator);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"agency\":\"alpha\"", "\"breaker\":", "\"waiting\":")
                .doesNotContain("secret");
        assertThat(connections(resident).statusCode()).isEqualTo(403);
        assertThat(connections("nonsense").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> connections(String token) throws Exception {
        var request = HttpRequest.newBuilder(host.managementAddress("/actuator/connections"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
