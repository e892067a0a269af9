package ae.sharjah.digital.catalog.standards;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** Serializes graphs. */
final class GraphWriter {
    private GraphWriter() {}

    static byte[] toBytes(Model graph, Syntax syntax) {
        var bytes = new ByteArrayOutputStream();
        write(graph, syntax, bytes);
        return bytes.toByteArray();
    }

    static void write(Model graph, Syntax syntax, OutputStream to) {
        RDFDataMgr.write(
                to,
                graph,
                switch (syntax) {
                    case TURTLE -> RDFFormat.TURTLE_PRETTY;
                    case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
                });
    }
}
