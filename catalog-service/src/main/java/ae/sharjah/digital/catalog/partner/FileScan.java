package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.StorableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a file once as it is written: what cannot be kept as it came is refused rather than altered. A reader of trees
 * takes an alias for a text, its own name.
 */
final class FileScan {
    private static final int MOST_REPORTED = 50;

    private FileScan() {}

    /**
     * Faults of single values, each with its pointer; of very many the first.
     *
     * @throws JacksonException for what is no YAML
     */
    static List<Fault> faults(String content, YAMLMapper yaml) {
        Set<String> named = named(content);
        var faults = new ArrayList<Fault>();
        try (var parser = (YAMLParser) yaml.tokenStreamFactory().createParser(ObjectReadContext.empty(), content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Fault fault = fault(parser, token, named);
                if (fault != null && faults.size() < MOST_REPORTED) {
                    faults.add(fault);
                }
            }
        }
        return faults;
    }

    /** The places of all that has an anchor or is an alias; the other reader does not tell of every anchor. */
    private static Set<String> named(String content) {
        Set<String> places = new HashSet<>();
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(content)) {
                if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    node.getStartMark().ifPresent(at -> places.add(place(at.getLine() + 1, at.getColumn() + 1)));
                }
            }
        } catch (YamlEngineException told) {
            // No YAML: the other reader stops at the same place, and tells of it.
            return places;
        }
        return places;
    }

    private static @Nullable Fault fault(YAMLParser parser, JsonToken token, Set<String> named) {
        String at = parser.streamReadContext().pathAsPointer().toString();
        if (parser.isCurrentAlias() || (!token.isStructEnd() && named.contains(place(parser)))) {
            return Fault.of(at, "file-alias", place(parser));
        }
        String code = code(parser, token);
        return code == null ? null : Fault.of(at, code);
    }

    private static @Nullable String code(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING, PROPERTY_NAME -> StorableText.fault(parser.getString());
            case VALUE_NUMBER_FLOAT -> Double.isFinite(parser.getDoubleValue()) ? null : "number-range";
            default -> null;
        };
    }

    private static String place(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return place(at.getLineNr(), at.getColumnNr());
    }

    private static String place(int line, int column) {
        return line + ":" + column;
    }
}
