package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Agencies and the publisher. A private company is not a public organisation and cannot be a competent authority. It
 * participates as the provider, and the publisher, which admitted the service to the catalogue, is the authority.
 */
final class Organisations {
    private static final String FEDERAL = "federal";

    private final GraphBuilder graph;
    private final Concepts concepts;

    Organisations(GraphBuilder graph) {
        this.graph = graph;
        this.concepts = new Concepts(graph);
    }

    static boolean isPublic(Agency agency) {
        return !"private".equals(agency.kind());
    }

    Resource agency(Agency agency) {
        Resource place = FEDERAL.equals(agency.kind()) ? concepts.country() : concepts.emirate();
        Resource organisation =
                addOrganisation(graph.addresses().agency(agency.id()), agency.id(), agency.name(), place);
        if (isPublic(agency)) {
            organisation.addProperty(RDF.type, Cpsv.PUBLIC_ORGANISATION);
        }
        String website = graph.directory().websites().get(agency.id());
        if (website != null) {
            organisation
                    .addProperty(FOAF.homepage, graph.sharedNode(website, FOAF.Document))
                    .addProperty(Cpsv.HAS_CONTACT, contact(agency, website));
        }
        return organisation;
    }

    private Resource contact(Agency agency, String website) {
        return graph.sharedNode(graph.addresses().agency(agency.id()) + "#contact", Cpsv.CONTACT_POINT)
                .addProperty(Cpsv.CONTACT_PAGE, graph.sharedNode(website, FOAF.Document));
    }

    Resource publisher() {
        StandardsSettings.Publisher publisher = graph.settings().publisher();
        return addOrganisation(
                        graph.addresses().inCatalog("publisher"),
                        publisher.id(),
                        publisher.name().toLanguageMap(),
                        concepts.emirate())
                .addProperty(RDF.type, Cpsv.PUBLIC_ORGANISATION)
                .addProperty(FOAF.homepage, graph.sharedNode(graph.addresses().origin() + "/", FOAF.Document));
    }

    /**
     * Adds an organisation with its names: those that CPSV-AP defines for agents and organisations, and those that
     * DCAT-AP defines for agents.
     */
    private Resource addOrganisation(String address, String id, LocalizedText name, Resource place) {
        Resource organisation = graph.sharedNode(address, FOAF.Agent, ORG.Organization)
                .addProperty(DCTerms.identifier, id)
                .addProperty(DCTerms.spatial, place);
        GraphBuilder.addText(organisation, SKOS.prefLabel, name);
        GraphBuilder.addText(organisation, DCTerms.title, name);
        GraphBuilder.addText(organisation, FOAF.name, name);
        return organisation;
    }

    /** Adds the authority and the provider of a service, and how to contact them. */
    void addResponsible(Resource service, String slug, Agency agency) {
        Resource organisation = agency(agency);
        if (isPublic(agency)) {
            service.addProperty(Cpsv.HAS_COMPETENT_AUTHORITY, organisation);
        } else {
            service.addProperty(Cpsv.HAS_COMPETENT_AUTHORITY, publisher());
            Resource part = graph.ownNode(
                            graph.addresses().part(slug, "participation", agency.id()), Cpsv.PARTICIPATION)
                    .addProperty(DCTerms.identifier, slug + "/provider")
                    .addProperty(Cpsv.HAS_PARTICIPANT, organisation)
                    .addProperty(Cpsv.ROLE, concepts.provider());
            GraphBuilder.addText(part, DCTerms.description, Phrase.PROVIDED_BY.fill(agency.name()));
            service.addProperty(Cpsv.HAS_PARTICIPATION, part);
        }
        String website = graph.directory().websites().get(agency.id());
        if (website != null) {
            service.addProperty(Cpsv.HAS_CONTACT, contact(agency, website));
        }
    }
}
