package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.Fee;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** A published version as a schema.org GovernmentService, for search engines. */
final class SchemaOrgGraph {
    private final StandardsSettings settings;
    private final Directory directory;
    private final Addresses addresses;
    private final Model model = ModelFactory.createDefaultModel();

    SchemaOrgGraph(StandardsSettings settings, Directory directory) {
        this.settings = settings;
        this.directory = directory;
        this.addresses = new Addresses(settings.publicUrl());
        // The empty prefix becomes the vocabulary of the JSON-LD context, so its terms are the plain names.
        model.setNsPrefix("", SchemaDO.NS).setNsPrefix("xsd", XSD.NS);
    }

    Model build(ServiceDocument document) {
        ServiceContent content = document.content();
        Resource service = model.createResource(addresses.service(content.slug()), SchemaDO.GovernmentService)
                .addProperty(SchemaDO.identifier, document.serviceId().toString())
                .addProperty(SchemaDO.url, model.createResource(addresses.servicePage(content.slug())))
                .addProperty(SchemaDO.areaServed, emirate())
                .addProperty(SchemaDO.provider, organisation(content.agency()))
                .addProperty(SchemaDO.serviceOperator, organisation(content.agency()));
        GraphBuilder.addText(service, SchemaDO.name, content.title());
        GraphBuilder.addText(service, SchemaDO.description, content.description());
        directory
                .group(GroupKind.SECTOR, content.sector())
                .ifPresent(sector -> GraphBuilder.addText(service, SchemaDO.serviceType, sector.name()));
        content.audiences()
                .forEach(id -> directory.group(GroupKind.AUDIENCE, id).ifPresent(audience -> {
                    Resource node = part(content, "audience", id, SchemaDO.Audience);
                    GraphBuilder.addText(node, SchemaDO.audienceType, audience.name());
                    service.addProperty(SchemaDO.audience, node);
                }));
        if (content.channels().contains("portal")) {
            service.addProperty(
                    SchemaDO.availableChannel,
                    part(content, "channel", "portal", SchemaDO.ServiceChannel)
                            .addProperty(
                                    SchemaDO.serviceUrl, model.createResource(addresses.servicePage(content.slug()))));
        }
        content.fees().forEach(fee -> addOffer(service, content, fee));
        Resource output = part(content, "output", "outcome", SchemaDO.Thing);
        GraphBuilder.addText(output, SchemaDO.name, content.outcome());
        service.addProperty(SchemaDO.serviceOutput, output);
        return model;
    }

    private void addOffer(Resource service, ServiceContent content, Fee fee) {
        var amount = fee.amount();
        if (amount == null) {
            return;
        }
        Resource offer = part(content, "cost", fee.code(), SchemaDO.Offer)
                .addProperty(SchemaDO.price, amount.amount(), XSDDatatype.XSDdecimal)
                .addProperty(SchemaDO.priceCurrency, amount.currency());
        GraphBuilder.addText(offer, SchemaDO.name, fee.label());
        service.addProperty(SchemaDO.offers, offer);
    }

    private Resource organisation(Agency agency) {
        Resource node = model.createResource(addresses.agency(agency.id()))
                .addProperty(
                        RDF.type,
                        Organisations.isPublic(agency) ? SchemaDO.GovernmentOrganization : SchemaDO.Organization)
                .addProperty(SchemaDO.identifier, agency.id());
        GraphBuilder.addText(node, SchemaDO.name, agency.name());
        String website = directory.websites().get(agency.id());
        return website == null ? node : node.addProperty(SchemaDO.url, model.createResource(website));
    }

    private Resource emirate() {
        Resource node = model.createResource(
                addresses.inCatalog("place-" + settings.emirate().code()), SchemaDO.AdministrativeArea);
        GraphBuilder.addText(node, SchemaDO.name, settings.emirate().name().toLanguageMap());
        return node;
    }

    private Resource part(ServiceContent content, String kind, String code, Resource type) {
        return model.createResource(addresses.part(content.slug(), kind, code), type);
    }
}
