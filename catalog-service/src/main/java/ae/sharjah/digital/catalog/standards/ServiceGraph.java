package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;

/** A published version as a CPSV-AP 3.2.0 public service. */
final class ServiceGraph {
    private final GraphBuilder graph;
    private final Concepts concepts;

    ServiceGraph(GraphBuilder graph) {
        this.graph = graph;
        this.concepts = new Concepts(graph);
    }

    Resource add(ServiceDocument document) {
        ServiceContent content = document.content();
        String slug = content.slug();
        Resource service = graph.ownNode(graph.addresses().service(slug), Cpsv.PUBLIC_SERVICE)
                .addProperty(DCTerms.identifier, document.serviceId().toString())
                .addProperty(OWL.versionInfo, String.valueOf(document.version()))
                .addProperty(Cpsv.PROCESSING_TIME, content.serviceTime().promise(), XSDDatatype.XSDduration)
                .addProperty(Cpsv.SECTOR, concepts.sector(content.sector()))
                .addProperty(DCTerms.spatial, concepts.emirate())
                .addProperty(FOAF.page, graph.ownNode(graph.addresses().servicePage(slug), FOAF.Document));
        GraphBuilder.addText(service, DCTerms.title, content.title());
        GraphBuilder.addText(service, DCTerms.abstract_, content.summary());
        GraphBuilder.addText(service, DCTerms.description, content.description());
        GraphBuilder.addTime(service, DCTerms.issued, document.publishedAt());
        content.audiences().forEach(audience -> service.addProperty(DCTerms.audience, concepts.audience(audience)));
        concepts.addLanguages(service);
        new Organisations(graph).addResponsible(service, slug, content.agency());
        new ServiceParts(graph, content).addTo(service);
        addEvents(service, content);
        return service;
    }

    private void addEvents(Resource service, ServiceContent content) {
        var events = new EventGraph(graph);
        for (String id : content.lifeEvents()) {
            graph.directory()
                    .group(GroupKind.LIFE_EVENT, id)
                    .map(events::add)
                    .ifPresent(event -> service.addProperty(Cpsv.IS_GROUPED_BY, event));
        }
    }
}
