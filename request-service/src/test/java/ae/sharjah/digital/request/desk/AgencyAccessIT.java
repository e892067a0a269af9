package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.OfficersDesk.REQUESTS;
import static ae.sharjah.digital.request.testing.OfficersDesk.TASKS;
import static ae.sharjah.digital.request.testing.OfficersDesk.ifMatch;
import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.purpose;
import static ae.sharjah.digital.request.testing.OfficersDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Every operation of the agency API × every kind of caller. An operation that is not in the table fails the test. */
@RequestServiceTest
class AgencyAccessIT {
    private static final int DONE = 200;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private OfficersDesk desk;

    /** Statuses for: officer of another agency, officer without the role, officer, supervisor. */
    private record Expected(int elsewhere, int withoutRole, int officer, int supervisor) {}

    private static final Map<String, Expected> TABLE = Map.ofEntries(
            Map.entry("listTasks", new Expected(DONE, DONE, DONE, DONE)),
            Map.entry("getTask", new Expected(404, 403, DONE, DONE)),
            // A supervisor assigns tasks; an officer without the role cannot perform them either.
            Map.entry("claimTask", new Expected(404, 403, DONE, 403)),
            Map.entry("releaseTask", new Expected(404, 403, 409, 409)),
            Map.entry("assignTask", new Expected(403, 403, 403, DONE)),
            Map.entry("listOfficers", new Expected(403, 403, 403, DONE)),
            Map.entry("reassignTasks", new Expected(403, 403, 403, DONE)),
            Map.entry("findRequest", new Expected(DONE, DONE, DONE, DONE)),
            Map.entry("actOnRequests", new Expected(DONE, DONE, DONE, DONE)),
            Map.entry("openRequest", new Expected(404, 403, DONE, DONE)),
            Map.entry("openHistory", new Expected(404, 403, DONE, DONE)),
            Map.entry("openAttachments", new Expected(404, 403, DONE, DONE)),
            // The file does not exist; a caller who may not see the request is refused first.
            Map.entry("openAttachmentContent", new Expected(404, 403, 404, 404)),
            Map.entry("openNotes", new Expected(404, 403, DONE, DONE)),
            Map.entry("addNote", new Expected(404, 403, 201, 201)),
            Map.entry("actOnHandledRequest", new Expected(404, 403, DONE, 403)),
            Map.entry("listReasons", new Expected(DONE, DONE, DONE, DONE)),
            Map.entry("listPurposes", new Expected(DONE, DONE, DONE, DONE)),
            Map.entry("listRoles", new Expected(DONE, DONE, DONE, DONE)));

    private record Operation(String id, String method, String path) {}

    private static List<Operation> operations() {
        try (var file = Files.newBufferedReader(Path.of("contract/openapi/agency.yaml"))) {
            JsonNode contract = TestResources.JSON.valueToTree(new Yaml().<Object>load(file));
            var found = new ArrayList<Operation>();
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> found.add(new Operation(
                                    method.getValue().path("operationId").asString(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey()))));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void allowsEachOperationOnlyToItsCallers() {
        service.get(TASKS, desk.safety.token());
        Staff elsewhere = staff("desk-other", "else", "officer", "safety");
        Staff withoutRole = officer("clerk", "officer");
        Staff publisher = officer("pat", "publisher");
        var found = new TreeMap<String, String>();
        var wanted = new TreeMap<String, String>();

        for (Operation operation : operations()) {
            Expected expected = Objects.requireNonNull(TABLE.get(operation.id()), operation.id());
            Map<String, @Nullable String> callers = new HashMap<>();
            callers.put("anonymous", null);
            callers.put("resident", desk.applicant);
            callers.put("publisher", publisher.token());
            callers.put("elsewhere", elsewhere.token());
            callers.put("withoutRole", withoutRole.token());
            callers.put("officer", desk.safety.token());
            callers.put("supervisor", desk.supervisor.token());
            Map<String, Integer> statuses = Map.of(
                    "anonymous", 401,
                    "resident", 403,
                    "publisher", 403,
                    "elsewhere", expected.elsewhere(),
                    "withoutRole", expected.withoutRole(),
                    "officer", expected.officer(),
                    "supervisor", expected.supervisor());
            callers.forEach((who, token) -> {
                String name = operation.id() + " " + who;
                found.put(name, name + " " + call(operation, token));
                wanted.put(name, name + " " + statuses.get(who));
            });
        }

        assertThat(operations()).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
        assertThat(found.values()).containsExactlyElementsOf(wanted.values());
    }

    /** Calls the operation on a new request, independent of the calls before. */
    private int call(Operation operation, @Nullable String token) {
        JsonNode request = desk.submitRequest();
        boolean ofTask = operation.path().contains("/tasks/");
        boolean ofOfficer = operation.path().contains("/officers/");
        String id = ofTask
                ? desk.task(request, "safety").path("id").asString()
                : ofOfficer ? desk.safety.id().toString() : request.path("id").asString();
        String path = operation
                .path()
                .replace("{id}", id)
                .replace("{attachmentId}", UUID.randomUUID().toString());
        if (operation.id().equals("findRequest")) {
            path += "?reference=" + request.path("reference").asString();
        }
        var headers = new HashMap<>(ifMatch(1));
        headers.putAll(RequestServiceClient.idempotencyKey());
        headers.putAll(purpose());
        return service.send(operation.method(), path, token, body(operation, request), headers)
                .status();
    }

    private @Nullable String body(Operation operation, JsonNode request) {
        Object body = switch (operation.id()) {
            case "assignTask" -> Map.of("officerId", desk.safety.id());
            case "reassignTasks" -> Map.of();
            case "addNote" -> Map.of("text", "Seen");
            case "actOnHandledRequest" -> Map.of("action", "clear", "branch", "safety");
            case "actOnRequests" ->
                Map.of(
                        "items",
                        List.of(Map.of(
                                "id",
                                request.path("id").asString(),
                                "version",
                                1,
                                "action",
                                "clear",
                                "branch",
                                "safety")));
            default -> null;
        };
        return body == null ? null : TestResources.JSON.writeValueAsString(body);
    }

    @Test
    void refusesInBulkWhatTheCallerMayNotDoSingly() {
        JsonNode request = desk.submitRequest();
        for (Staff stranger : List.of(
                staff("desk-other", "else", "officer", "safety"), officer("clerk", "officer"), desk.supervisor)) {
            var answer = service.post(
                    REQUESTS + "/actions",
                    stranger.token(),
                    Map.of(
                            "items",
                            List.of(Map.of(
                                    "id",
                                    request.path("id").asString(),
                                    "version",
                                    1,
                                    "action",
                                    "clear",
                                    "branch",
                                    "safety"))),
                    RequestServiceClient.idempotencyKey());
            assertThat(answer.body()
                            .path("items")
                            .path(0)
                            .path("problem")
                            .path("status")
                            .asInt())
                    .isIn(403, 404);
        }
        assertThat(desk.asApplicant(request).path("version").asLong()).isEqualTo(1);
    }
}
