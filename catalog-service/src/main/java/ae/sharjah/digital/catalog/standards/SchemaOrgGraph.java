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
    private final Addresses at;
    private final Model model = ModelFactory.createDefaultModel();

    SchemaOrgGraph(StandardsSettings settings, Directory directory) {
        this.settings = settings;
        this.directory = directory;
        this.at = new Addresses(settings.publicUrl());
        // The empty prefix becomes the vocabulary of the JSON-LD context, so its terms are the plain names.
        model.setNsPrefix("", SchemaDO.NS).setNsPrefix("xsd", XSD.NS);
    }

    Model draw(ServiceDocument document) {
        ServiceContent content = document.content();
        Resource service = model.createResource(at.service(content.slug()), SchemaDO.GovernmentService)
                .addProperty(SchemaDO.identifier, document.serviceId().toString())
                .addProperty(SchemaDO.url, model.createResource(at.servicePage(content.slug())))
                .addProperty(SchemaDO.areaServed, emirate())
                .addProperty(SchemaDO.provider, organisation(content.agency()))
                .addProperty(SchemaDO.serviceOperator, organisation(content.agency()));
        Description.text(service, SchemaDO.name, content.title());
        Description.text(service, SchemaDO.description, content.description());
        directory
                .group(GroupKind.SECTOR, content.sector())
                .ifPresent(sector -> Description.text(service, SchemaDO.serviceType, sector.name()));
        content.audiences()
                .forEach(id -> directory.group(GroupKind.AUDIENCE, id).ifPresent(audience -> {
                    Resource node = part(content, "audience", id, SchemaDO.Audience);
                    Description.text(node, SchemaDO.audienceType, audience.name());
                    service.addProperty(SchemaDO.audience, node);
                }));
        if (content.channels().contains("portal")) {
            service.addProperty(
                    SchemaDO.availableChannel,
                    part(content, "channel", "portal", SchemaDO.ServiceChannel)
                            .addProperty(SchemaDO.serviceUrl, model.createResource(at.servicePage(content.slug()))));
        }
        content.fees().forEach(fee -> offer(service, content, fee));
        Resource output = part(content, "output", "outcome", SchemaDO.Thing);
        Description.text(output, SchemaDO.name, content.outcome());
        service.addProperty(SchemaDO.serviceOutput, output);
        return model;
    }

    private void offer(Resource service, ServiceContent content, Fee fee) {
        var amount = fee.amount();
        if (amount == null) {
            return;
        }
        Resource offer = part(content, "cost", fee.code(), SchemaDO.Offer)
                .addProperty(SchemaDO.price, amount.amount(), XSDDatatype.XSDdecimal)
                .addProperty(SchemaDO.priceCurrency, amount.currency());
        Description.text(offer, SchemaDO.name, fee.label());
        service.addProperty(SchemaDO.offers, offer);
    }

    private Resource organisation(Agency agency) {
        Resource node = model.createResource(at.agency(agency.id()))
                .addProperty(
                        RDF.type,
                        Organisations.isPublic(agency) ? SchemaDO.GovernmentOrganization : SchemaDO.Organization)
                .addProperty(SchemaDO.identifier, agency.id());
        Description.text(node, SchemaDO.name, agency.name());
        String website = directory.websites().get(agency.id());
        return website == null ? node : node.addProperty(SchemaDO.url, model.createResource(website));
    }

    private Resource emirate() {
        Resource node = model.createResource(
                at.inCatalogue("place-" + settings.emirate().code()), SchemaDO.AdministrativeArea);
        Description.text(node, SchemaDO.name, settings.emirate().name().words());
        return node;
    }

    private Resource part(ServiceContent content, String kind, String code, Resource type) {
        return model.createResource(at.part(content.slug(), kind, code), type);
    }
}
