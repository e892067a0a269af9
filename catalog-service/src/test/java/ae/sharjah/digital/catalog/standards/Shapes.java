package ae.sharjah.digital.catalog.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.springframework.core.io.ClassPathResource;

/** The shapes of the contract and their findings for a graph. */
final class Shapes {
    static final Shapes CPSV_AP = read("cpsv-ap", "languages");
    static final Shapes DCAT_AP = read("dcat-ap", "languages");
    static final Shapes CPSV_AP_ALONE = read("cpsv-ap");
    static final Shapes DCAT_AP_ALONE = read("dcat-ap");

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private final Model model;
    private final org.apache.jena.shacl.Shapes parsed;

    private Shapes(Model model) {
        this.model = model;
        this.parsed = org.apache.jena.shacl.Shapes.parse(model);
    }

    /** Mandatory property of a class. */
    record Mandatory(Resource type, Property path) {
        @Override
        public String toString() {
            return type.getLocalName() + " " + path.getLocalName();
        }
    }

    private static Shapes read(String... names) {
        Model model = ModelFactory.createDefaultModel();
        for (String name : names) {
            try (InputStream file =
                    new ClassPathResource("contract/standards/" + name + ".shapes.ttl").getInputStream()) {
                RDFDataMgr.read(model, file, Lang.TURTLE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Shapes(model);
    }

    /** Returns every fault of a graph, as "class? path: message of node"; none when it conforms. */
    List<String> faults(Model graph) {
        ValidationReport report = ShaclValidator.get().validate(parsed, graph.getGraph());
        return report.getEntries().stream()
                .map(entry -> entry.resultPath() + ": " + entry.message() + " of " + entry.focusNode())
                .toList();
    }

    /** Returns all properties with a minimum count. */
    List<Mandatory> mandatory() {
        var all = new ArrayList<Mandatory>();
        Property property = sh("property");
        model.listSubjectsWithProperty(sh("targetClass"))
                .forEach(shape -> shape.listProperties(property).forEach(statement -> {
                    Resource constraint = statement.getResource();
                    if (constraint.hasProperty(sh("minCount"))) {
                        Property path = ResourceFactory.createProperty(
                                constraint.getPropertyResourceValue(sh("path")).getURI());
                        shape.listProperties(sh("targetClass"))
                                .mapWith(target -> target.getObject())
                                .filterKeep(RDFNode::isURIResource)
                                .forEach(type -> all.add(new Mandatory(type.asResource(), path)));
                    }
                }));
        return all;
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty(SH, name);
    }
}
