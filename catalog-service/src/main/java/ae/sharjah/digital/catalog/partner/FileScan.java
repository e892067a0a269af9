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
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
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
 * Scans the tokens of a file for values that cannot be stored unchanged, so that they are refused and not altered. The
 * scan is needed because a parser of trees reads an alias as a text, namely its own name.
 */
final class FileScan {
    private static final int MAX_REPORTED = 50;
    /** Maximum depth of a file, as of a body of the API. */
    private static final int MAX_DEPTH = 32;

    private FileScan() {}

    /**
     * Returns the faults of single values, each with its pointer, at most {@link #MAX_REPORTED}.
     *
     * @throws JacksonException if the content is not YAML
     */
    static List<Fault> faults(String content, YAMLMapper yaml) {
        Set<String> named = anchorsAndAliases(content);
        var faults = new ArrayList<Fault>();
        try (var parser = (YAMLParser) yaml.tokenStreamFactory().createParser(ObjectReadContext.empty(), content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.streamReadContext().getNestingDepth() > MAX_DEPTH) {
                    String at = parser.streamReadContext().pathAsPointer().toString();
                    return List.of(Fault.of(at, "file-too-deep", MAX_DEPTH));
                }
                Fault fault = fault(parser, token, named);
                if (fault != null && faults.size() < MAX_REPORTED) {
                    faults.add(fault);
                }
            }
        }
        return faults;
    }

    /**
     * Returns the positions of all anchors and aliases; Jackson's parser does not report every anchor. Ends at values that are
     * too deep, which Jackson's parser reports: every level makes this parser slower.
     */
    private static Set<String> anchorsAndAliases(String content) {
        Set<String> places = new HashSet<>();
        int depth = 0;
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(content)) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > MAX_DEPTH) {
                    return places;
                }
                if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                    node.getStartMark().ifPresent(at -> places.add(position(at.getLine() + 1, at.getColumn() + 1)));
                }
            }
        } catch (YamlEngineException unreadable) {
            // Not YAML: Jackson's parser stops at the same position and reports it.
            return places;
        }
        return places;
    }

    private static @Nullable Fault fault(YAMLParser parser, JsonToken token, Set<String> named) {
        String at = parser.streamReadContext().pathAsPointer().toString();
        if (parser.isCurrentAlias() || (!token.isStructEnd() && named.contains(position(parser)))) {
            return Fault.of(at, "file-alias", position(parser));
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

    private static String position(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return position(at.getLineNr(), at.getColumnNr());
    }

    private static String position(int line, int column) {
        return line + ":" + column;
    }
}
