package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.ServiceGroup;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** Adds life events of CPSV-AP to a graph. */
final class EventGraph {
    private final Description graph;

    EventGraph(Description graph) {
        this.graph = graph;
    }

    Resource draw(ServiceGroup event) {
        // The profile gives Event's properties to its subclasses too, but its readers do not infer: both types are
        // stated.
        Resource node = graph.common(graph.at().event(event.id()), Cpsv.EVENT, Cpsv.LIFE_EVENT)
                .addProperty(DCTerms.identifier, event.id());
        Description.text(node, DCTerms.title, event.name());
        if (event.description() != null) {
            Description.text(node, DCTerms.description, event.description());
        }
        return node;
    }

    /**
     * Adds a life event with its services.
     *
     * @param services slugs; the services are only referenced, and described at their own addresses
     */
    void drawWithServices(ServiceGroup event, List<String> services) {
        Resource node = draw(event);
        for (String slug : services) {
            node.addProperty(Cpsv.HAS_RELATED_SERVICE, graph.mine(graph.at().service(slug)));
        }
    }
}
