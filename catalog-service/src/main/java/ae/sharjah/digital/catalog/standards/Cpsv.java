package ae.sharjah.digital.catalog.standards;

import static org.apache.jena.rdf.model.ResourceFactory.createProperty;
import static org.apache.jena.rdf.model.ResourceFactory.createResource;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/**
 * CPSV-AP 3.2.0 terms for which Jena has no constants: from the Core Public Service Vocabulary, the Core Vocabularies,
 * and ELI (https://semiceu.github.io/CPSV-AP/releases/3.2.0/).
 */
final class Cpsv {
    static final String CPSV = "http://purl.org/vocab/cpsv#";
    static final String CV = "http://data.europa.eu/m8g/";
    static final String ELI = "http://data.europa.eu/eli/ontology#";
    static final String SPECIFICATION = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/";

    static final Resource PUBLIC_SERVICE = createResource(CPSV + "PublicService");
    static final Resource RULE = createResource(CPSV + "Rule");
    static final Resource PUBLIC_ORGANISATION = createResource(CV + "PublicOrganisation");
    static final Resource CHANNEL = createResource(CV + "Channel");
    static final Resource COST = createResource(CV + "Cost");
    static final Resource EVIDENCE = createResource(CV + "Evidence");
    static final Resource REQUIREMENT = createResource(CV + "Requirement");
    static final Resource OUTPUT = createResource(CV + "Output");
    static final Resource EVENT = createResource(CV + "Event");
    static final Resource LIFE_EVENT = createResource(CV + "LifeEvent");
    static final Resource CONTACT_POINT = createResource(CV + "ContactPoint");
    static final Resource PARTICIPATION = createResource(CV + "Participation");
    static final Resource LEGAL_RESOURCE = createResource(ELI + "LegalResource");

    static final Property HAS_INPUT = createProperty(CPSV, "hasInput");
    static final Property PRODUCES = createProperty(CPSV, "produces");
    static final Property FOLLOWS = createProperty(CPSV, "follows");
    static final Property IMPLEMENTS = createProperty(CPSV, "implements");
    static final Property HAS_COMPETENT_AUTHORITY = createProperty(CV, "hasCompetentAuthority");
    static final Property HAS_PARTICIPATION = createProperty(CV, "hasParticipation");
    static final Property HAS_PARTICIPANT = createProperty(CV, "hasParticipant");
    static final Property ROLE = createProperty(CV, "role");
    static final Property HAS_CHANNEL = createProperty(CV, "hasChannel");
    static final Property OWNED_BY = createProperty(CV, "ownedBy");
    static final Property HAS_COST = createProperty(CV, "hasCost");
    static final Property HAS_VALUE = createProperty(CV, "hasValue");
    static final Property CURRENCY = createProperty(CV, "currency");
    static final Property HOLDS_REQUIREMENT = createProperty(CV, "holdsRequirement");
    static final Property FULFILS = createProperty(CV, "fulfils");
    static final Property HAS_LEGAL_RESOURCE = createProperty(CV, "hasLegalResource");
    static final Property IS_GROUPED_BY = createProperty(CV, "isGroupedBy");
    static final Property HAS_RELATED_SERVICE = createProperty(CV, "hasRelatedService");
    static final Property PROCESSING_TIME = createProperty(CV, "processingTime");
    static final Property SECTOR = createProperty(CV, "sector");
    static final Property HAS_CONTACT = createProperty(CV, "contactPoint");
    static final Property CONTACT_PAGE = createProperty(CV, "contactPage");

    private Cpsv() {}
}
