package ae.sharjah.digital.catalog.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What rules are evaluated against.
 *
 * @param answers as the form of the service takes them; they fit it
 * @param applicant who applies
 * @param today the date in the Emirates
 */
public record Facts(JsonNode answers, Applicant applicant, LocalDate today) {

    /**
     * What identity tells of a person, and nothing that would have to be guessed: no age, no nationality.
     *
     * @param assurance {@code SOP1}, {@code SOP2} or {@code SOP3}; a higher one compares as greater
     */
    public record Applicant(String assurance) {}

    Map<String, Object> variables(FormTypes form) {
        return Map.of(
                "answers", form.values(answers),
                "applicant", Map.of("assurance", applicant.assurance()),
                "today", today.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
