package ae.sharjah.digital.identity.person.web;

import ae.sharjah.digital.identity.person.Language;
import ae.sharjah.digital.identity.person.ProfileChange;
import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the contract's {@code MeChange} by hand. Bound to a class, the first wrong type would end the reading; here all
 * faults are told at once.
 */
final class ChangeBody {
    private static final int MOST_INTERESTS = 30;
    private static final int MOST_FAULTS = 50;
    private static final Pattern INTEREST = Pattern.compile("[a-z0-9-]{1,64}");

    private final List<Fault> faults = new ArrayList<>();
    private boolean malformed;

    private ChangeBody() {}

    /** @throws ProblemException 400 for fields and types the contract does not know, else 422 */
    static ProfileChange read(JsonNode body) {
        return new ChangeBody().change(body);
    }

    private ProfileChange change(JsonNode body) {
        Language language = null;
        List<String> interests = null;
        if (!body.isObject()) {
            wrongType("");
        } else if (body.isEmpty()) {
            faults.add(Fault.of("", "nothing-to-change"));
        }
        for (var field : body.properties()) {
            switch (field.getKey()) {
                case "language" -> language = language(field.getValue());
                case "interests" -> interests = interests(field.getValue());
                default -> {
                    malformed = true;
                    faults.add(Fault.of("/" + escaped(field.getKey()), "unknown-field"));
                }
            }
        }
        if (!faults.isEmpty()) {
            List<Fault> told = faults.subList(0, Math.min(faults.size(), MOST_FAULTS));
            throw malformed ? ProblemException.malformed(told) : ProblemException.invalid(told);
        }
        return new ProfileChange(language, interests);
    }

    private @Nullable Language language(JsonNode value) {
        if (!value.isString()) {
            wrongType("/language");
            return null;
        }
        var language = Language.ofTag(value.stringValue());
        if (language.isEmpty()) {
            faults.add(Fault.of("/language", "language-unsupported"));
        }
        return language.orElse(null);
    }

    private List<String> interests(JsonNode value) {
        if (!value.isArray()) {
            wrongType("/interests");
            return List.of();
        }
        if (value.size() > MOST_INTERESTS) {
            faults.add(Fault.of("/interests", "too-many", MOST_INTERESTS));
        }
        var interests = new LinkedHashSet<String>();
        for (int index = 0; index < value.size(); index++) {
            JsonNode interest = value.get(index);
            if (!interest.isString()) {
                wrongType("/interests/" + index);
            } else if (!INTEREST.matcher(interest.stringValue()).matches()) {
                faults.add(Fault.of("/interests/" + index, "interest-format"));
            } else {
                interests.add(interest.stringValue());
            }
        }
        return List.copyOf(interests);
    }

    private void wrongType(String pointer) {
        malformed = true;
        faults.add(Fault.of(pointer, "type"));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
