package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/**
 * Builds the graph of one document. Every node has an address, so that graphs can be merged without confusing blank
 * nodes.
 *
 * @param settings how the catalogue describes itself
 * @param directory entities that services refer to
 * @param own what one document is about
 * @param shared entities that many documents refer to: organisations, places, concepts
 */
record GraphBuilder(StandardsSettings settings, Directory directory, Model own, Model shared) {
    static {
        // Vocabularies that are loaded before Jena is initialized stay broken for the lifetime of the process.
        JenaSystem.init();
    }

    static final Map<String, String> PREFIXES = prefixes();

    static GraphBuilder empty(StandardsSettings settings, Directory directory) {
        return new GraphBuilder(
                settings, directory, ModelFactory.createDefaultModel(), ModelFactory.createDefaultModel());
    }

    /** Starts another document that has the same shared nodes. */
    GraphBuilder nextDocument() {
        return new GraphBuilder(settings, directory, ModelFactory.createDefaultModel(), shared);
    }

    /** Returns the document with everything it refers to. */
    Model merged() {
        Model all = ModelFactory.createDefaultModel();
        all.setNsPrefixes(PREFIXES);
        return all.add(own).add(shared);
    }

    Addresses addresses() {
        return new Addresses(settings.publicUrl());
    }

    Resource ownNode(String address, Resource... types) {
        return withTypes(own.createResource(address), types);
    }

    Resource sharedNode(String address, Resource... types) {
        return withTypes(shared.createResource(address), types);
    }

    private static Resource withTypes(Resource node, Resource... types) {
        for (Resource type : types) {
            node.addProperty(RDF.type, type);
        }
        return node;
    }

    static void addText(Resource subject, Property property, LocalizedText text) {
        text.texts().forEach((language, words) -> subject.addProperty(property, words, language));
    }

    static void addTime(Resource subject, Property property, Instant time) {
        subject.addProperty(property, subject.getModel().createTypedLiteral(time.toString(), XSDDatatype.XSDdateTime));
    }

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("cpsv", Cpsv.CPSV);
        prefixes.put("cv", Cpsv.CV);
        prefixes.put("dcat", DCAT.NS);
        prefixes.put("dct", DCTerms.NS);
        prefixes.put("eli", Cpsv.ELI);
        prefixes.put("foaf", FOAF.NS);
        prefixes.put("org", ORG.NS);
        prefixes.put("rdf", RDF.getURI());
        prefixes.put("skos", SKOS.getURI());
        prefixes.put("vcard", VCARD4.getURI());
        prefixes.put("xsd", XSD.NS);
        return prefixes;
    }
}
