package ae.sharjah.digital.catalog.standards;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;

/** One document of many graphs, of which only one is in memory at a time. */
interface WholeDocument extends AutoCloseable {

    void add(Model graph) throws IOException;

    @Override
    void close() throws IOException;

    static WholeDocument in(Syntax syntax, OutputStream out) throws IOException {
        return switch (syntax) {
            case TURTLE -> new Turtle(out);
            case JSON_LD -> new JsonLd(out);
        };
    }

    /** Blocks of one subject each, under one set of prefixes. */
    final class Turtle implements WholeDocument {
        private final StreamRDF blocks;

        Turtle(OutputStream out) {
            blocks = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            blocks.start();
            Description.PREFIXES.forEach(blocks::prefix);
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

    /** A JSON-LD document may be an array of documents, each with its own context; Jena writes each of them. */
    final class JsonLd implements WholeDocument {
        private final OutputStream out;
        private boolean begun;

        JsonLd(OutputStream out) {
            this.out = out;
        }

        @Override
        public void add(Model graph) throws IOException {
            out.write(begun ? ',' : '[');
            begun = true;
            graph.setNsPrefixes(Description.PREFIXES);
            Writing.write(graph, Syntax.JSON_LD, new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                }

                @Override
                public void close() throws IOException {
                    // The next part follows.
                    out.flush();
                }
            });
        }

        @Override
        public void close() throws IOException {
            if (!begun) {
                out.write('[');
            }
            out.write(']');
        }
    }
}
