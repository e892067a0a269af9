package ae.sharjah.digital.request.testing;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service that two departments consider at the same time, with conditions, fees and a second look. */
public final class SitePermit {
    public static final String AGENCY = "sharjah-municipality";
    private static final String SLUG = "site-permit";

    public final String token = resident(UUID.randomUUID());
    public final Caller safety = officer("safety");
    public final Caller planning = officer("planning");
    public final Caller head = officer("head");

    private final RequestServiceClient service;
    private final OfficerActions officers;

    SitePermit(RequestServiceClient service, OfficerActions officers) {
        this.service = service;
        this.officers = officers;
    }

    static ObjectNode document() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000002");
        document.put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", TestResources.json("departments.json"));
        document.withObject("/workflow/stages/draft/actions/submit")
                .put("guard", "!has(answers.notes) || answers.notes != 'hold'");
        document.withObject("/workflow/stages/decision/actions").set("return", TestResources.JSON.readTree("""
                {"by": "officer", "to": "reviews", "label": {"ar": "إعادة", "en": "Send back"}, "requires": ["reason-code"]}
                """));
        // The publication gate refuses such codes now; versions from before may have them.
        document.withObject("/workflow/stages/decision/actions").set("overdue", TestResources.JSON.readTree("""
                {"by": "officer", "to": "rejected", "label": {"ar": "إغلاق", "en": "Close as late"}, "requires": ["reason-code"]}
                """));
        document.set("eligibility", TestResources.JSON.readTree("""
                [{"text": {"ar": "نص", "en": "Only words"}},
                 {"text": {"ar": "مالك", "en": "An owner"}, "rule": "answers.occupancy == 'owner'",
                  "reason": {"ar": "الخدمة للملاك", "en": "This is for owners"}},
                 {"text": {"ar": "هوية", "en": "Known well"}, "rule": "applicant.assurance >= 'SOP3'",
                  "reason": {"ar": "يلزم مستوى أعلى", "en": "A higher level is needed"}},
                 {"text": {"ar": "تاريخ", "en": "Later"}, "rule": "!has(answers.moveInDate) || answers.moveInDate > today",
                  "reason": {"ar": "التاريخ مضى", "en": "The date has passed"}}]
                """));
        document.set("fees", TestResources.JSON.readTree("""
                [{"code": "fixed", "label": {"ar": "رسم", "en": "Fee"}, "amount": {"amount": "50.00", "currency": "AED"}},
                 {"code": "rooms", "label": {"ar": "غرف", "en": "Rooms"}, "note": {"ar": "لكل غرفة", "en": "For each room"},
                  "rule": "has(answers.bedrooms) ? answers.bedrooms * 10 : 5"},
                 {"code": "open", "label": {"ar": "آخر", "en": "Other"}, "note": {"ar": "بحسب الحالة", "en": "It depends"}}]
                """));
        return document;
    }

    public static Caller officer(String... roles) {
        return new Caller(UUID.randomUUID(), Set.of(roles), null, AGENCY);
    }

    public static Map<String, Object> ownerAnswers() {
        var answers = new HashMap<>(validAnswers());
        answers.put("occupancy", "owner");
        return answers;
    }

    public static Map<String, Object> newRequest(Map<String, Object> answers, boolean submit) {
        return Map.of("serviceId", SLUG, "answers", answers, "submit", submit);
    }

    public JsonNode submitRequest() {
        var response = service.create(token, newRequest(ownerAnswers(), true));
        assertThat(response.status()).as(response.body().toString()).isEqualTo(201);
        return response.body();
    }

    /** Reads a request as its applicant. */
    public JsonNode read(JsonNode request) {
        return service.get("/api/v1/requests/" + request.path("id").asString(), token)
                .body();
    }

    public JsonNode history(JsonNode request) {
        return service.get("/api/v1/requests/" + request.path("id").asString() + "/history", token)
                .body()
                .path("items");
    }

    public Request act(Caller officer, JsonNode seen, @Nullable String branch, String action, @Nullable String reason) {
        return act(officer, seen, branch, action, reason, List.of());
    }

    public Request act(
            Caller officer,
            JsonNode seen,
            @Nullable String branch,
            String action,
            @Nullable String reason,
            List<String> fields) {
        var command =
                new OfficerActions.Command(new ActionRef(branch, action), reason, Map.of(), null, fields, List.of());
        return act(officer, seen, command);
    }

    public Request act(Caller officer, JsonNode seen, OfficerActions.Command command) {
        UUID id = UUID.fromString(seen.path("id").asString());
        return officers.act(officer, new RequestId(id), seen.path("version").asLong(), command);
    }

    /** Returns a command whose reason states an amount. */
    public static OfficerActions.Command dues(@Nullable String branch, String action, String amount) {
        return new OfficerActions.Command(
                new ActionRef(branch, action), "dues-of", Map.of("amount", amount), null, List.of(), List.of());
    }

    /** Returns the code of the problem that an action ends with, or {@code done}. */
    public static String outcome(Callable<?> action) {
        try {
            action.call();
            return "done";
        } catch (ProblemException problem) {
            return problem.code();
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }
}
