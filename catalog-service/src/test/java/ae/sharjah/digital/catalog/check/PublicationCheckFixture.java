package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the publication check on a valid description with a change. */
public final class PublicationCheckFixture {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();
    private static final References KNOWN = new References(
            Set.of("sewa", "sedd"),
            Set.of("utilities"),
            Set.of("citizen", "resident"),
            Set.of("moving-home", "moving-to-the-emirate"),
            Map.of("sewa", Set.of("sewa")));
    private static final PublicationCheck CHECK = newCheck();

    private PublicationCheckFixture() {}

    public static PublicationCheck newCheck() {
        try {
            KnownFields knownFields = KnownFields.read(new ClassPathResource("gate/known-fields.yaml"));
            return new PublicationCheck(new JsonMapper(), knownFields, CLOCK);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode validDescription() {
        ObjectNode service = Descriptions.valid("some-service", "خدمة", "Some service");
        service.set("workflow", Descriptions.sharedWorkflow("agency-system-decides"));
        return service;
    }

    static List<Fault> faults(Consumer<ObjectNode> change) {
        ObjectNode service = validDescription();
        change.accept(service);
        return CHECK.faults(service, KNOWN);
    }

    /** Adds branches in which two departments review in parallel before another officer decides. */
    static void addBranches(ObjectNode service) {
        ObjectNode stages = service.withObject("/workflow/stages");
        put(service, "/workflow/stages/with-agency/actions/acknowledge/to", "\"departments\"");
        put(service, "/workflow/stages/information-needed/actions/review", """
                {"by": "applicant", "to": "in-review", "label": {"ar": "مراجعة", "en": "Review"}}
                """);
        stages.set("departments", JSON.readTree("""
                {"status": "IN_PROGRESS", "label": {"ar": "الإدارات", "en": "Departments"},
                 "what": {"ar": "رأي الإدارات", "en": "The departments consider it"},
                 "actions": {"withdraw": {"by": "applicant", "to": "withdrawn", "label": {"ar": "سحب", "en": "Withdraw"}}},
                 "branches": {"safety": @, "planning": @},
                 "join": {"passed": {"to": "decision"}, "failed": {"to": "rejected", "waits": true}}}
                """.replace("@", """
                {"label": {"ar": "إدارة", "en": "Department"}, "initial": "review", "stages": {
                   "review": {"label": {"ar": "مراجعة", "en": "Review"}, "owner": "officer", "role": "expert",
                     "promise": "P2D", "what": {"ar": "المراجعة", "en": "The review"}, "actions": {
                       "clear": {"by": "officer", "to": "cleared", "label": {"ar": "لا مانع", "en": "Clear"}},
                       "object": {"by": "officer", "to": "objected", "label": {"ar": "اعتراض", "en": "Object"}}}},
                   "cleared": {"label": {"ar": "لا مانع", "en": "Cleared"}, "ends": "passed"},
                   "objected": {"label": {"ar": "اعترض", "en": "Objected"}, "ends": "failed"}}}
                """)));
        stages.set("decision", JSON.readTree("""
                {"status": "IN_PROGRESS", "label": {"ar": "القرار", "en": "Decision"}, "owner": "officer",
                 "promise": "P1D", "what": {"ar": "القرار", "en": "The decision"}, "actions": {
                   "settle": {"by": "officer", "to": "completed", "label": {"ar": "موافقة", "en": "Approve"},
                              "fourEyes": ["clear"]}}}
                """));
    }

    /** Returns the faults as texts of pointer and code. */
    static List<String> faultTexts(Consumer<ObjectNode> change) {
        return faults(change).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /**
     * Sets or removes the value at a pointer.
     *
     * @param json the new value, or null to remove the value
     */
    static void put(ObjectNode service, String pointer, @Nullable String json) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = service.at(pointer.substring(0, last));
        ObjectNode target = parent.isObject() ? (ObjectNode) parent : service.withObject(pointer.substring(0, last));
        if (json == null) {
            target.remove(name);
        } else {
            target.set(name, JSON.readTree(json));
        }
    }

    /**
     * Sets or removes the text at a pointer.
     *
     * @param text the new text, or null to remove the value
     */
    static void putText(ObjectNode service, String pointer, @Nullable String text) {
        put(service, pointer, text == null ? null : JSON.writeValueAsString(text));
    }
}
