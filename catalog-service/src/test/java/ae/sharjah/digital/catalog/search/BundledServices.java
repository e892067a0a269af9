package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The bundled services as the search reads them, directly from their files and without forms. */
final class BundledServices {
    private static final String FOLDER = "classpath:catalogue/";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private BundledServices() {}

    static List<ServiceDocument> all() {
        try {
            var agencies = new HashMap<String, JsonNode>();
            read(FILES.getResource(FOLDER + "agencies.yaml"))
                    .forEach(agency -> agencies.put(agency.path("id").asString(), agency));
            var all = new ArrayList<ServiceDocument>();
            for (Resource file : FILES.getResources(FOLDER + "services/*/*.yaml")) {
                ObjectNode service = (ObjectNode) read(file);
                service.set("agency", agencies.get(service.path("agency").asString()));
                service.remove(List.of("form", "exampleAnswers"));
                if (service.path("workflow").isString()) {
                    String shared = service.path("workflow").asString();
                    service.set("workflow", read(FILES.getResource(FOLDER + "workflows/" + shared + ".yaml")));
                }
                service.path("fees").forEach(fee -> {
                    if (fee.path("amount").isString()) {
                        ObjectNode money = JSON.createObjectNode();
                        money.set("amount", fee.path("amount"));
                        ((ObjectNode) fee).set("amount", money.put("currency", "AED"));
                    }
                });
                var content = JSON.treeToValue(service, ServiceContent.class);
                all.add(new ServiceDocument(
                        new ServiceId(UUID.nameUUIDFromBytes(
                                content.slug().getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        1,
                        Instant.EPOCH,
                        content));
            }
            all.sort(Comparator.comparing(service -> service.content().slug()));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, LocalizedText> groupNames() {
        var names = new HashMap<String, LocalizedText>();
        try {
            for (String file : List.of("sectors", "audiences", "life-events")) {
                read(FILES.getResource(FOLDER + file + ".yaml"))
                        .forEach(group -> names.put(
                                group.path("id").asString(),
                                JSON.treeToValue(group.path("name"), LocalizedText.class)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /** Creates an index of the bundled services alone. */
    static ServiceIndex index() {
        try {
            var index = new ServiceIndex();
            index.update(all(), List.of(), groupNames());
            return index;
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static JsonNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return YAML.readTree(content);
        }
    }
}
