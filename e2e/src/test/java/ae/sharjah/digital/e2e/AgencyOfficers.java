package ae.sharjah.digital.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Officers of all agencies, who handle requests through the agency API until these are decided. */
final class AgencyOfficers {

    /** Upper limit of the actions on one request; the longest workflow needs seven. */
    private static final int MAX_ACTIONS = 12;

    private final Map<String, List<MobileApp>> byAgency = new HashMap<>();

    /** Creates one client for each persona of the local run that is an officer of an agency. */
    AgencyOfficers(LocalPlatform platform) {
        personas(platform)
                .filter(AgencyOfficers::isOfficer)
                .forEach(persona -> byAgency.computeIfAbsent(
                                persona.at("/attributes/agency/0").asString(), agency -> new ArrayList<>())
                        .add(MobileApp.signedIn(
                                platform, persona.required("username").asString())));
    }

    private static Stream<JsonNode> personas(LocalPlatform platform) {
        try {
            String users = Files.readString(platform.file("deploy/keycloak/personas/platform-users-0.json"));
            return new JsonMapper().readTree(users).required("users").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfficer(JsonNode persona) {
        return persona.required("realmRoles")
                .valueStream()
                .anyMatch(role -> role.asString().equals("officer"));
    }

    /**
     * Takes the actions that lead to an approval, each as the first officer who may.
     *
     * @return status afterwards
     */
    String approve(String agency, String requestId) {
        String status = "";
        for (int action = 0; action < MAX_ACTIONS; action++) {
            Optional<String> next = takeNext(agency, requestId);
            if (next.isEmpty()) {
                return status.isEmpty() ? "no officer of " + agency + " may act" : status;
            }
            status = next.get();
            if (status.equals("COMPLETED")) {
                return status;
            }
        }
        return status;
    }

    private Optional<String> takeNext(String agency, String requestId) {
        for (MobileApp officer : byAgency.getOrDefault(agency, List.of())) {
            ApiResponse request = officer.openAsOfficer(requestId);
            Optional<JsonNode> action = favourable(request.expect(200));
            if (action.isPresent()) {
                return Optional.of(officer.actAsOfficer(requestId, request.tag(), command(action.get()))
                        .expect(200)
                        .required("status")
                        .asString());
            }
        }
        return Optional.empty();
    }

    /** Returns an approval, or else a step towards one: what needs no reason and asks the applicant for nothing. */
    private static Optional<JsonNode> favourable(JsonNode request) {
        return request.required("actions")
                .valueStream()
                .filter(action -> action.required("requires").isEmpty())
                .filter(action -> !action.required("asks").asBoolean() && !action.has("refusedBy"))
                .min(Comparator.comparing(
                        action -> !action.required("action").asString().equals("approve")));
    }

    private static Map<String, Object> command(JsonNode action) {
        Map<String, Object> command = new HashMap<>();
        command.put("action", action.required("action").asString());
        if (action.has("branch")) {
            command.put("branch", action.required("branch").asString());
        }
        return command;
    }
}
