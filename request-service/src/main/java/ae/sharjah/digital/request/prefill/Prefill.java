package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersValidator;
import ae.sharjah.digital.request.id.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prefilling of missing answers with known values of a person. */
@Component
public class Prefill {
    private static final String ANSWERS = "/answers";

    private final List<KnownValues> sources;
    private final AnswersValidator validator;

    Prefill(List<KnownValues> holders, AnswersValidator check) {
        this.sources = holders;
        this.validator = check;
    }

    /** Answers after prefilling, with the origin of each prefilled one. */
    public record Filled(ObjectNode answers, List<AnswerOrigin> origins) {
        /** Returns the answers without prefilling. */
        public static Filled unchanged(ObjectNode answers) {
            return new Filled(answers, List.of());
        }
    }

    /**
     * Fills in missing answers. Only values that fit the form are filled in, and existing answers stay.
     *
     * @param profile the caller's profile; its values take precedence over those of earlier requests
     */
    public Filled fill(PersonId person, ServiceVersion service, ObjectNode answers, Profile profile) {
        var missing = new LinkedHashMap<String, String>();
        service.form().ui().stream()
                .filter(field ->
                        field.prefill() != null && answers.at(field.pointer()).isMissingNode())
                .forEach(field -> missing.put(field.pointer(), field.prefill()));
        if (missing.isEmpty()) {
            return Filled.unchanged(answers);
        }
        Map<String, KnownValue> filled = new LinkedHashMap<>();
        for (Map<String, KnownValue> known : knownValues(person, Set.copyOf(missing.values()), profile)) {
            missing.forEach((pointer, source) -> {
                if (known.containsKey(source)) {
                    filled.putIfAbsent(pointer, known.get(source));
                }
            });
            filled.keySet().removeAll(invalidPointers(service, with(answers, filled), filled.keySet()));
        }
        var origins = new ArrayList<AnswerOrigin>();
        filled.forEach((pointer, value) -> origins.add(value.toOrigin(pointer)));
        if (profile instanceof Profile.Unavailable) {
            missing.keySet().removeAll(filled.keySet());
            missing.forEach((pointer, source) -> {
                if (Profile.provides(source)) {
                    origins.add(new AnswerOrigin(pointer, AnswerOrigin.Source.PERSON_AWAY, null, null));
                }
            });
        }
        return new Filled(with(answers, filled), origins);
    }

    /** Returns known values, the best source first; the next source fills fields whose value does not fit the form. */
    private List<Map<String, KnownValue>> knownValues(PersonId person, Set<String> codes, Profile profile) {
        var known = new ArrayList<Map<String, KnownValue>>();
        if (profile instanceof Profile.Known(var values)) {
            var ofProfile = new HashMap<String, KnownValue>();
            values.forEach((source, value) ->
                    ofProfile.put(source, new KnownValue(value, AnswerOrigin.Source.PERSON, null, null)));
            known.add(ofProfile);
        }
        sources.forEach(source -> known.add(source.of(person, codes)));
        return known;
    }

    /** Returns the pointers of invalid values: another form may allow less than the form that a value comes from. */
    private Set<String> invalidPointers(ServiceVersion service, ObjectNode answers, Set<String> pointers) {
        List<String> faulty =
                validator.faults(service, answers).stream().map(Fault::pointer).toList();
        return pointers.stream()
                .filter(pointer -> faulty.stream()
                        .anyMatch(at -> at.equals(ANSWERS + pointer) || at.startsWith(ANSWERS + pointer + "/")))
                .collect(Collectors.toSet());
    }

    private static ObjectNode with(ObjectNode answers, Map<String, KnownValue> values) {
        ObjectNode all = answers.deepCopy();
        values.forEach((pointer, known) -> put(all, JsonPointer.compile(pointer), known.value()));
        return all;
    }

    /** Sets a value; fields are at most two levels deep. A parent that is no object stays, and validation reports it. */
    private static void put(ObjectNode all, JsonPointer pointer, JsonNode value) {
        JsonPointer head = pointer.head();
        JsonNode parent = head.matches() ? all : all.at(head);
        if (parent.isMissingNode()) {
            parent = all.putObject(head.getMatchingProperty());
        }
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        }
    }
}
