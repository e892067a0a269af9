package ae.sharjah.digital.catalog.standards;

import java.io.OutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes many graphs into one document; only one graph is in memory at a time. */
interface DocumentWriter extends AutoCloseable {

    void add(Model graph);

    @Override
    void close();

    static DocumentWriter open(Syntax syntax, OutputStream out) {
        return switch (syntax) {
            case TURTLE -> new Turtle(out);
            case JSON_LD -> new JsonLd(out);
        };
    }

    /** Writes blocks of one subject each, under one set of prefixes. */
    final class Turtle implements DocumentWriter {
        private final StreamRDF blocks;

        Turtle(OutputStream out) {
            blocks = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            blocks.start();
            GraphBuilder.PREFIXES.forEach(blocks::prefix);
        }

        @Override
        public void add(Model graph) {
            StreamRDFOps.sendTriplesToStream(graph.getGraph(), blocks);
        }

        @Override
        public void close() {
            blocks.finish();
        }
    }

    /**
     * Writes the nodes of all graphs under one context. An array of whole documents would be wrong: each would then be
     * a separate graph (JSON-LD 1.1, named graphs).
     */
    final class JsonLd implements DocumentWriter {
        private static final JsonMapper JSON = new JsonMapper();
        private static final String CONTEXT = "@context";
        private static final String GRAPH = "@graph";

        private final JsonGenerator out;

        JsonLd(OutputStream stream) {
            out = JSON.createGenerator(stream);
            out.writeStartObject();
            out.writeName(CONTEXT);
            out.writePOJO(GraphBuilder.PREFIXES);
            out.writeName(GRAPH);
            out.writeStartArray();
        }

        /** Adds the nodes of a graph unchanged, because Jena serializes it under the same context. */
        @Override
        public void add(Model graph) {
            graph.setNsPrefixes(GraphBuilder.PREFIXES);
            JsonNode document = JSON.readTree(GraphWriter.toBytes(graph, Syntax.JSON_LD));
            if (document.has(GRAPH)) {
                document.path(GRAPH).forEach(out::writePOJO);
            } else if (document instanceof ObjectNode single && !graph.isEmpty()) {
                single.remove(CONTEXT);
                out.writePOJO(single);
            }
        }

        @Override
        public void close() {
            out.writeEndArray();
            out.writeEndObject();
            out.close();
        }
    }
}
