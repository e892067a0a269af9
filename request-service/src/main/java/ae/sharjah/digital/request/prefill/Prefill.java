package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills what is known of a person into answers that do not say it yet. */
@Component
public class Prefill {
    private static final String ANSWERS = "/answers";

    private final List<HeldValues> holders;
    private final AnswersCheck check;

    Prefill(List<HeldValues> holders, AnswersCheck check) {
        this.holders = holders;
        this.check = check;
    }

    /** Answers with what was filled in, and where each of those comes from. */
    public record Filled(ObjectNode answers, List<Origin> origins) {
        /** As they were given. */
        public static Filled nothingInto(ObjectNode answers) {
            return new Filled(answers, List.of());
        }
    }

    /**
     * Only values that fit the form are filled in, and nothing that was answered is changed.
     *
     * @param profile what it says comes before what was answered in earlier requests
     */
    public Filled fill(UUID person, ServiceVersion service, ObjectNode answers, Profile profile) {
        var missing = new LinkedHashMap<String, String>();
        service.form().ui().stream()
                .filter(field ->
                        field.prefill() != null && answers.at(field.pointer()).isMissingNode())
                .forEach(field -> missing.put(field.pointer(), field.prefill()));
        if (missing.isEmpty()) {
            return Filled.nothingInto(answers);
        }
        Map<String, Held> filled = new LinkedHashMap<>();
        for (Map<String, Held> held : held(person, Set.copyOf(missing.values()), profile)) {
            missing.forEach((pointer, source) -> {
                if (held.containsKey(source)) {
                    filled.putIfAbsent(pointer, held.get(source));
                }
            });
            filled.keySet().removeAll(unfit(service, with(answers, filled), filled.keySet()));
        }
        var origins = new ArrayList<Origin>();
        filled.forEach((pointer, value) -> origins.add(value.as(pointer)));
        if (profile instanceof Profile.Away) {
            missing.keySet().removeAll(filled.keySet());
            missing.forEach((pointer, source) -> {
                if (Profile.tells(source)) {
                    origins.add(new Origin(pointer, Origin.Source.PERSON_AWAY, null, null));
                }
            });
        }
        return new Filled(with(answers, filled), origins);
    }

    /** What is known, the best source first: what does not fit the form leaves its place to the next. */
    private List<Map<String, Held>> held(UUID person, Set<String> sources, Profile profile) {
        var held = new ArrayList<Map<String, Held>>();
        if (profile instanceof Profile.Known(var values)) {
            var known = new HashMap<String, Held>();
            values.forEach((source, value) -> known.put(source, new Held(value, Origin.Source.PERSON, null, null)));
            held.add(known);
        }
        holders.forEach(holder -> held.add(holder.of(person, sources)));
        return held;
    }

    /** Another form may allow less than the one that the value was given in. */
    private Set<String> unfit(ServiceVersion service, ObjectNode answers, Set<String> pointers) {
        List<String> faulty =
                check.faults(service, answers).stream().map(Fault::pointer).toList();
        return pointers.stream()
                .filter(pointer -> faulty.stream()
                        .anyMatch(at -> at.equals(ANSWERS + pointer) || at.startsWith(ANSWERS + pointer + "/")))
                .collect(Collectors.toSet());
    }

    private static ObjectNode with(ObjectNode answers, Map<String, Held> values) {
        ObjectNode all = answers.deepCopy();
        values.forEach((pointer, held) -> put(all, JsonPointer.compile(pointer), held.value()));
        return all;
    }

    /** Fields lie at most two deep. What is no object stays as it is: the form will tell. */
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
