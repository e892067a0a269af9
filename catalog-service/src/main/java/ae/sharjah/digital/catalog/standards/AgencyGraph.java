package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.document.Agency;
import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** Adds an agency and its services to a graph. */
final class AgencyGraph {
    private final GraphBuilder graph;

    AgencyGraph(GraphBuilder graph) {
        this.graph = graph;
    }

    /**
     * Adds the agency.
     *
     * @param services slugs; the services are only referenced, and described at their own addresses
     */
    void add(Agency agency, List<String> services) {
        Resource organisation = new Organisations(graph).agency(agency);
        Property relation = Organisations.isPublic(agency) ? Cpsv.HAS_COMPETENT_AUTHORITY : DCTerms.contributor;
        for (String slug : services) {
            graph.ownNode(graph.addresses().service(slug)).addProperty(relation, organisation);
        }
    }
}
