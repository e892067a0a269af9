package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.servicedefinition.form.FormDialect;
import ae.sharjah.digital.servicedefinition.pattern.WorkBudget;
import ae.sharjah.digital.servicedefinition.pattern.WorkExceededException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check before publication. Checks every part regardless of faults in the others, so that an author sees all faults
 * at once.
 */
@Component
public class PublicationCheck {
    private static final int MAX_DOCUMENT_BYTES = 256 * 1024;
    /** Steps of all patterns and rules of one description, which take a few seconds. */
    private static final long MAX_STEPS = 100_000_000;
    /** Shorter than the time after which callers give up. */
    private static final Duration MAX_TIME = Duration.ofSeconds(10);

    private final SchemaRegistry registry = FormDialect.definitionRegistry();
    private final JsonMapper json;
    private final StructureCheck structure;
    private final FormCheck form;
    private final OnceOnlyCheck onceOnly;
    private final RuleCheck rules;

    public PublicationCheck(JsonMapper json, KnownFields knownFields, Clock clock) {
        this.json = json;
        this.structure = new StructureCheck(registry, json);
        this.form = new FormCheck(registry);
        this.onceOnly = new OnceOnlyCheck(knownFields);
        this.rules = new RuleCheck(clock);
    }

    /**
     * Returns all faults of a description.
     *
     * @param description a service description with its workflow expanded
     * @param known the codes that it may refer to
     * @return all faults in the order of their pointers; empty if the description may be published
     */
    public List<Fault> faults(JsonNode description, References known) {
        var faults = new FaultCollector();
        WorkBudget budget = newBudget();
        try {
            budget.run(() -> check(description, known, faults));
        } catch (WorkExceededException exceeded) {
            // Reported below, as is work that ended inside a validator.
        }
        if (budget.isExceeded()) {
            faults.add("", "check-too-long");
        }
        return faults.sorted();
    }

    /**
     * Returns the budget of one check. A check of several descriptions calls {@link #faults} within one budget, so that
     * they share its deadline.
     */
    public static WorkBudget newBudget() {
        return WorkBudget.of(MAX_STEPS, MAX_TIME);
    }

    private void check(JsonNode description, References known, FaultCollector faults) {
        JsonNode service = NumberRange.clamp(description, faults);
        if (json.writeValueAsBytes(service).length > MAX_DOCUMENT_BYTES) {
            faults.add("", "document-too-large", CountedNoun.KILOBYTES.counted(MAX_DOCUMENT_BYTES / 1024));
        }
        structure.check(service, faults);
        TextCheck.check(service, faults);
        UniqueCodesCheck.check(service, faults);
        PromiseCheck.check(service.path("serviceTime").path("promise"), "/serviceTime/promise", faults);
        ReferenceCheck.check(service, known, faults);
        JsonNode workflow = service.path("workflow");
        if (workflow.isString()) {
            faults.add("/workflow", "workflow-unknown", workflow.stringValue());
        }
        JsonNode schema = service.path("form").path("schema");
        var ofForm = new FaultCollector();
        Map<String, JsonNode> fields = form.check(schema, ofForm);
        WorkflowCheck.check(service, fields, faults);
        LabelCheck.check(fields, service.path("form").path("ui"), faults);
        onceOnly.check(service, fields, known, faults);
        boolean soundForm = schema.isObject() && ofForm.isEmpty();
        var ofExample = new FaultCollector();
        if (soundForm) {
            checkExample(schema, service.path("exampleAnswers"), ofExample);
        }
        faults.addAllOf(ofForm);
        faults.addAllOf(ofExample);
        if (fields.size() <= FormCheck.MAX_FIELDS) {
            boolean sound = soundForm
                    && ofExample.isEmpty()
                    && service.path("exampleAnswers").isObject();
            rules.check(service, sound, faults);
        }
    }

    /** Checks the example against a valid form only: a schema outside the subset may be slow or not compile. */
    private void checkExample(JsonNode schema, JsonNode answers, FaultCollector faults) {
        if (!answers.isObject()) {
            return;
        }
        try {
            Schema compiled = registry.getSchema(schema);
            faults.addAll("/exampleAnswers", compiled.validate(answers));
        } catch (SchemaException refused) {
            faults.add("/form/schema", "schema", String.valueOf(refused.getMessage()));
        }
    }
}
