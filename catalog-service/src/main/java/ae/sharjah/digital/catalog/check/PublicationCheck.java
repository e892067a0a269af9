package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.problem.Fault;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
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
    private final SchemaRegistry registry = SchemaDialect.registry();
    private final StructureCheck structure;
    private final FormCheck form;

    public PublicationCheck(JsonMapper json) {
        this.structure = new StructureCheck(registry, json);
        this.form = new FormCheck(registry);
    }

    /**
     * @param service a service description, its workflow written out
     * @param known what it may refer to
     * @return every fault, by where it is; empty when it may be published
     */
    public List<Fault> faults(JsonNode service, References known) {
        var faults = new Faults();
        structure.check(service, faults);
        TextCheck.check(service, faults);
        ReferenceCheck.check(service, known, faults);
        JsonNode workflow = service.path("workflow");
        if (workflow.isString()) {
            faults.add("/workflow", "workflow-unknown", workflow.stringValue());
        }
        WorkflowCheck.check(workflow, service.has("connection"), faults);
        JsonNode schema = service.path("form").path("schema");
        var ofForm = new Faults();
        Map<String, JsonNode> fields = form.check(schema, ofForm);
        LabelCheck.check(fields, service.path("form").path("ui"), faults);
        if (ofForm.sorted().isEmpty()) {
            example(schema, service.path("exampleAnswers"), faults);
        }
        faults.include(ofForm);
        return faults.sorted();
    }

    /** Only against a form that is sound: what is outside of the subset may be slow or not compile at all. */
    private void example(JsonNode schema, JsonNode answers, Faults faults) {
        if (!schema.isObject() || !answers.isObject()) {
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
