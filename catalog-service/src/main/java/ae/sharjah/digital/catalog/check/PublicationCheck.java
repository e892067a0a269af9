package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.problem.Fault;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gate before publication. Every part is checked whatever is wrong with the others, so that an author sees all
 * faults at once.
 */
@Component
public class PublicationCheck {
    private static final int LARGEST_DOCUMENT = 256 * 1024;

    private final SchemaRegistry registry = SchemaDialect.registry();
    private final JsonMapper json;
    private final StructureCheck structure;
    private final FormCheck form;
    private final OnceOnlyCheck onceOnly;
    private final RuleCheck rules;

    public PublicationCheck(JsonMapper json, HeldFields held, Clock clock) {
        this.json = json;
        this.structure = new StructureCheck(registry, json);
        this.form = new FormCheck(registry);
        this.onceOnly = new OnceOnlyCheck(held);
        this.rules = new RuleCheck(clock);
    }

    /**
     * @param description a service description, its workflow written out
     * @param known what it may refer to
     * @return every fault, by where it is; empty when it may be published
     */
    public List<Fault> faults(JsonNode description, References known) {
        var faults = new Faults();
        JsonNode service = NumberRange.bounded(description, faults);
        if (json.writeValueAsBytes(service).length > LARGEST_DOCUMENT) {
            faults.add("", "document-too-large", LARGEST_DOCUMENT / 1024);
        }
        structure.check(service, faults);
        TextCheck.check(service, faults);
        CodesCheck.check(service, faults);
        PromiseCheck.check(service.path("serviceTime").path("promise"), "/serviceTime/promise", faults);
        ReferenceCheck.check(service, known, faults);
        JsonNode workflow = service.path("workflow");
        if (workflow.isString()) {
            faults.add("/workflow", "workflow-unknown", workflow.stringValue());
        }
        JsonNode schema = service.path("form").path("schema");
        var ofForm = new Faults();
        Map<String, JsonNode> fields = form.check(schema, ofForm);
        WorkflowCheck.check(service, fields, faults);
        LabelCheck.check(fields, service.path("form").path("ui"), faults);
        onceOnly.check(service, fields, known, faults);
        boolean soundForm = schema.isObject() && ofForm.isEmpty();
        var ofExample = new Faults();
        if (soundForm) {
            example(schema, service.path("exampleAnswers"), ofExample);
        }
        faults.include(ofForm);
        faults.include(ofExample);
        if (fields.size() <= FormCheck.MOST_FIELDS) {
            boolean sound = soundForm
                    && ofExample.isEmpty()
                    && service.path("exampleAnswers").isObject();
            rules.check(service, sound, faults);
        }
        return faults.sorted();
    }

    /** Only against a form that is sound: what is outside of the subset may be slow or not compile at all. */
    private void example(JsonNode schema, JsonNode answers, Faults faults) {
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
