package ae.sharjah.digital.catalog.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects one case for every fault code. */
final class FaultCases {
    static final String TEXT = "{\"ar\": \"نص\", \"en\": \"Text\"}";
    private static final String RULE = "/eligibility/0/rule";

    private final SequencedMap<String, FaultCase> cases = new LinkedHashMap<>();

    Map<String, FaultCase> byCode() {
        return cases;
    }

    void put(String code, FaultCase added) {
        cases.put(code, added);
    }

    void onBranches(String code, String pointer, @Nullable String json, String expectedAt) {
        cases.put(
                code,
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.addBranches(service);
                            PublicationCheckFixture.put(service, pointer, json);
                        },
                        expectedAt + " " + code));
    }

    /**
     * Adds a case with one changed value.
     *
     * @param json the new value at {@code pointer}; null removes the value
     */
    void on(String code, String pointer, @Nullable String json, String expectedAt) {
        cases.put(
                code,
                new FaultCase(service -> PublicationCheckFixture.put(service, pointer, json), expectedAt + " " + code));
    }

    void onRule(String code, String source) {
        cases.put(
                code,
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.put(service, RULE, "\"" + source + "\"");
                            PublicationCheckFixture.put(service, "/eligibility/0/reason", TEXT);
                        },
                        RULE + " " + code));
    }

    void onFee(String code, String source) {
        cases.put(
                code,
                new FaultCase(
                        service -> PublicationCheckFixture.put(service, "/fees/0/rule", "\"" + source + "\""),
                        "/fees/0/rule " + code));
    }

    void asked(String code, String schema, String ui, String expectedAt) {
        cases.put(code, new FaultCase(service -> addEighthField(service, schema, ui), expectedAt + " " + code));
    }

    /** Adds an eighth field. */
    static void addEighthField(ObjectNode service, String schema, String ui) {
        PublicationCheckFixture.put(service, "/form/schema/properties/extra", schema);
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        PublicationCheckFixture.put(holder, "/entry", "{\"pointer\": \"/extra\", \"label\": " + TEXT + ui + "}");
        service.withArray("/form/ui").add(holder.path("entry"));
    }
}
