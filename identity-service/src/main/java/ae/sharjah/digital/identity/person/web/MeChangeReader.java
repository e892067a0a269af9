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
 * Reader of the contract's {@code MeChange}. Binding to a class would stop at the first wrong type; this reader reports
 * all faults at once.
 */
final class MeChangeReader {
    private static final int MOST_INTERESTS = 30;
    private static final int MOST_AUDIENCES = 10;
    private static final int MOST_FAULTS = 50;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    private final List<Fault> faults = new ArrayList<>();
    private boolean malformed;

    private MeChangeReader() {}

    /**
     * Reads a change.
     *
     * @throws ProblemException 400 for unknown fields and wrong types, otherwise 422
     */
    static ProfileChange read(JsonNode body) {
        return new MeChangeReader().readChange(body);
    }

    private ProfileChange readChange(JsonNode body) {
        Language language = null;
        List<String> interests = null;
        ProfileChange.LifeStage lifeStage = null;
        List<String> audiences = null;
        Boolean recommendations = null;
        if (!body.isObject()) {
            wrongType("");
        } else if (body.isEmpty()) {
            faults.add(Fault.of("", "nothing-to-change"));
        }
        for (var field : body.properties()) {
            switch (field.getKey()) {
                case "language" -> language = language(field.getValue());
                case "interests" ->
                    interests = codes("/interests", field.getValue(), MOST_INTERESTS, "interest-format");
                case "lifeStage" -> lifeStage = lifeStage(field.getValue());
                case "audiences" ->
                    audiences = codes("/audiences", field.getValue(), MOST_AUDIENCES, "audience-format");
                case "recommendations" -> recommendations = flag("/recommendations", field.getValue());
                default -> {
                    malformed = true;
                    faults.add(Fault.of("/" + escaped(field.getKey()), "unknown-field"));
                }
            }
        }
        if (!faults.isEmpty()) {
            List<Fault> reported = faults.subList(0, Math.min(faults.size(), MOST_FAULTS));
            throw malformed ? ProblemException.malformed(reported) : ProblemException.invalid(reported);
        }
        return new ProfileChange(language, interests, lifeStage, audiences, recommendations);
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

    private List<String> codes(String pointer, JsonNode value, int limit, String badFormat) {
        if (!value.isArray()) {
            wrongType(pointer);
            return List.of();
        }
        if (value.size() > limit) {
            faults.add(Fault.of(pointer, "too-many", limit));
        }
        var codes = new LinkedHashSet<String>();
        for (int index = 0; index < value.size(); index++) {
            JsonNode code = value.get(index);
            if (!code.isString()) {
                wrongType(pointer + "/" + index);
            } else if (!CODE.matcher(code.stringValue()).matches()) {
                faults.add(Fault.of(pointer + "/" + index, badFormat));
            } else {
                codes.add(code.stringValue());
            }
        }
        return List.copyOf(codes);
    }

    private ProfileChange.@Nullable LifeStage lifeStage(JsonNode value) {
        if (value.isNull()) {
            return new ProfileChange.LifeStage(null);
        }
        if (!value.isString()) {
            wrongType("/lifeStage");
        } else if (!CODE.matcher(value.stringValue()).matches()) {
            faults.add(Fault.of("/lifeStage", "life-stage-format"));
        } else {
            return new ProfileChange.LifeStage(value.stringValue());
        }
        return null;
    }

    private @Nullable Boolean flag(String pointer, JsonNode value) {
        if (!value.isBoolean()) {
            wrongType(pointer);
            return null;
        }
        return value.booleanValue();
    }

    private void wrongType(String pointer) {
        malformed = true;
        faults.add(Fault.of(pointer, "type"));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
