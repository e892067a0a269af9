package ae.sharjah.digital.catalog.rules;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts that rules are evaluated against.
 *
 * @param answers answers that fit the form of the service
 * @param applicant the applicant
 * @param today the date in the Emirates
 * @param daysInStage whole days since the request entered its stage
 */
public record Facts(JsonNode answers, Applicant applicant, LocalDate today, long daysInStage) {
    static final JsonNode APPLICANT = JsonMapper.shared().readTree("""
            {"type": "object", "required": ["assurance"],
             "properties": {"assurance": {"type": "string", "enum": ["SOP1", "SOP2", "SOP3"]}}}
            """);
    static final JsonNode TODAY = JsonMapper.shared().readTree("""
            {"type": "string", "format": "date"}
            """);
    static final JsonNode DAYS_IN_STAGE = JsonMapper.shared().readTree("""
            {"type": "integer", "minimum": 0}
            """);

    /**
     * The facts about a person that identity provides; nothing that would have to be guessed, such as age or
     * nationality.
     *
     * @param assurance {@code SOP1}, {@code SOP2} or {@code SOP3}; a higher one compares as greater
     */
    public record Applicant(String assurance) {}

    /** Returns the facts by the names that rules use. */
    public Map<String, JsonNode> byName() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Map.of(
                "answers", answers,
                "applicant", nodes.objectNode().put("assurance", applicant.assurance()),
                "today", nodes.stringNode(today.toString()),
                "daysInStage", nodes.numberNode(daysInStage));
    }
}
