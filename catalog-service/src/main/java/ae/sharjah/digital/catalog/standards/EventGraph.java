package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.ServiceGroup;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** Adds life events of CPSV-AP to a graph. */
final class EventGraph {
    private final GraphBuilder graph;

    EventGraph(GraphBuilder graph) {
        this.graph = graph;
    }

    Resource add(ServiceGroup event) {
        // The profile gives Event's properties to its subclasses too, but its readers do not infer: both types are
        // stated.
        Resource node = graph.sharedNode(graph.addresses().event(event.id()), Cpsv.EVENT, Cpsv.LIFE_EVENT)
                .addProperty(DCTerms.identifier, event.id());
        GraphBuilder.addText(node, DCTerms.title, event.name());
        if (event.description() != null) {
            GraphBuilder.addText(node, DCTerms.description, event.description());
        }
        return node;
    }

    /**
     * Adds a life event with its services.
     *
     * @param services slugs; the services are only referenced, and described at their own addresses
     */
    void addWithServices(ServiceGroup event, List<String> services) {
        Resource node = add(event);
        for (String slug : services) {
            node.addProperty(
                    Cpsv.HAS_RELATED_SERVICE, graph.ownNode(graph.addresses().service(slug)));
        }
    }
}
