package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.document.Fee;
import ae.sharjah.digital.catalog.document.RequiredDocument;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;

/** Channels, costs, evidence, requirements, rule and output of a service. */
final class ServiceParts {
    private final GraphBuilder graph;
    private final Concepts concepts;
    private final ServiceContent content;

    ServiceParts(GraphBuilder graph, ServiceContent content) {
        this.graph = graph;
        this.concepts = new Concepts(graph);
        this.content = content;
    }

    void addTo(Resource service) {
        content.channels().forEach(channel -> service.addProperty(Cpsv.HAS_CHANNEL, channel(channel)));
        content.fees().forEach(fee -> service.addProperty(Cpsv.HAS_COST, cost(fee)));
        content.documents().forEach(document -> service.addProperty(Cpsv.HAS_INPUT, evidence(document)));
        service.addProperty(Cpsv.PRODUCES, output());
        Resource rule = rule();
        service.addProperty(Cpsv.FOLLOWS, rule);
        LocalizedText basis = content.legalBasis();
        if (basis != null) {
            Resource law = graph.ownNode(address("law", "basis"), Cpsv.LEGAL_RESOURCE);
            GraphBuilder.addText(law, DCTerms.title, basis);
            service.addProperty(Cpsv.HAS_LEGAL_RESOURCE, law);
            rule.addProperty(Cpsv.IMPLEMENTS, law);
        }
        for (int number = 1; number <= content.eligibility().size(); number++) {
            Resource requirement = part(Cpsv.REQUIREMENT, "requirement", String.valueOf(number));
            GraphBuilder.addText(
                    requirement,
                    DCTerms.title,
                    content.eligibility().get(number - 1).text());
            requirement.addProperty(Cpsv.FULFILS, rule);
            service.addProperty(Cpsv.HOLDS_REQUIREMENT, requirement);
        }
    }

    private Resource channel(String channel) {
        Resource node = part(Cpsv.CHANNEL, "channel", channel);
        GraphBuilder.addText(node, DCTerms.description, channelName(channel));
        if ("portal".equals(channel)) {
            node.addProperty(FOAF.page, graph.ownNode(graph.addresses().servicePage(content.slug()), FOAF.Document));
        }
        return node.addProperty(Cpsv.OWNED_BY, new Organisations(graph).publisher());
    }

    private static LocalizedText channelName(String channel) {
        return switch (channel) {
            case "portal" -> Phrase.PORTAL.text();
            case "mobile" -> Phrase.MOBILE.text();
            case "partner" -> Phrase.PARTNER.text();
            default -> Phrase.OTHER_CHANNEL.text();
        };
    }

    /** Adds a cost. A cost that depends on the case has no value; its description states how it is set. */
    private Resource cost(Fee fee) {
        Resource node = part(Cpsv.COST, "cost", fee.code());
        LocalizedText note = fee.note();
        GraphBuilder.addText(
                node,
                DCTerms.description,
                note == null ? fee.label() : Phrase.join(Phrase.COST.fill(fee.label()), note));
        var amount = fee.amount();
        if (amount != null) {
            node.addProperty(Cpsv.HAS_VALUE, amount.amount(), XSDDatatype.XSDdouble)
                    .addProperty(Cpsv.CURRENCY, concepts.currency(amount.currency()));
        }
        return node;
    }

    private Resource evidence(RequiredDocument document) {
        Resource node = part(Cpsv.EVIDENCE, "evidence", document.code());
        GraphBuilder.addText(node, DCTerms.title, document.label());
        GraphBuilder.addText(
                node, DCTerms.description, (document.required() ? Phrase.REQUIRED : Phrase.IF_APPLICABLE).text());
        return node;
    }

    private Resource output() {
        Resource node = part(Cpsv.OUTPUT, "output", "outcome");
        GraphBuilder.addText(node, DCTerms.title, content.outcome());
        return node;
    }

    private Resource rule() {
        LocalizedText text = content.eligibility().isEmpty() ? Phrase.NO_CONDITION.text() : null;
        for (var condition : content.eligibility()) {
            LocalizedText sentence = Phrase.CONDITION.fill(condition.text());
            text = text == null ? sentence : Phrase.join(text, sentence);
        }
        LocalizedText time = Phrase.TIME.fill(content.serviceTime().text());
        Resource node = part(Cpsv.RULE, "rule", "service");
        GraphBuilder.addText(node, DCTerms.title, Phrase.RULE.fill(content.title()));
        GraphBuilder.addText(node, DCTerms.description, text == null ? time : Phrase.join(text, time));
        concepts.addLanguages(node);
        return node;
    }

    private Resource part(Resource type, String kind, String code) {
        return graph.ownNode(address(kind, code), type)
                .addProperty(DCTerms.identifier, content.slug() + "/" + kind + "-" + code);
    }

    private String address(String kind, String code) {
        return graph.addresses().part(content.slug(), kind, code);
    }
}
