package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.document.Agency;
import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;

/** An agency and what it offers. */
final class AgencyGraph {
    private final Description graph;

    AgencyGraph(Description graph) {
        this.graph = graph;
    }

    /** @param services slugs; they are only named, and described at their own addresses */
    void draw(Agency agency, List<String> services) {
        Resource organisation = new Organisations(graph).agency(agency);
        Property relation = Organisations.isPublic(agency) ? Cpsv.HAS_COMPETENT_AUTHORITY : DCTerms.contributor;
        for (String slug : services) {
            graph.mine(graph.at().service(slug)).addProperty(relation, organisation);
        }
    }
}
