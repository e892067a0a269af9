package ae.sharjah.digital.catalog.bundled;

import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.LifeEventStep;
import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A folder of YAML files: one per service, and those that services refer to. */
final class CatalogFiles {
    private static final String SUFFIX = ".yaml";

    private final ResourcePatternResolver resources;
    private final String folder;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Creates the files of a folder.
     *
     * @param folder a Spring resource location
     */
    CatalogFiles(ResourcePatternResolver resources, String folder) {
        this.resources = resources;
        this.folder = folder.endsWith("/") ? folder : folder + "/";
    }

    /**
     * An agency entry of a file.
     *
     * @param connections ids of the connections to its systems that this installation is expected to have
     */
    record AgencyEntry(
            String id,
            String kind,
            LocalizedText name,
            @Nullable String website,
            @Nullable Set<String> connections) {

        List<AgencyConnections.Connection> toConnections() {
            return connections == null
                    ? List.of()
                    : connections.stream()
                            .map(connection -> new AgencyConnections.Connection(connection, id))
                            .toList();
        }
    }

    /**
     * A life event entry of a file.
     *
     * @param steps services of this life event in the recommended order
     */
    record LifeEventEntry(
            String id,
            LocalizedText name,
            @Nullable LocalizedText description,
            @Nullable List<StepEntry> steps) {

        ServiceGroup toGroup() {
            return new ServiceGroup(id, name, description);
        }

        List<LifeEventStep> toSteps() {
            return steps == null
                    ? List.of()
                    : steps.stream().map(StepEntry::toStep).toList();
        }
    }

    /** A step entry of a file. */
    record StepEntry(String service, @Nullable Boolean optional, LocalizedText explanation) {

        LifeEventStep toStep() {
            return new LifeEventStep(service, Boolean.TRUE.equals(optional), explanation);
        }
    }

    /** A life stage entry of a file. */
    record LifeStageEntry(
            String id,
            LocalizedText name,
            @Nullable Set<String> lifeEvents,
            @Nullable Set<String> audiences) {

        LifeStage toStage() {
            return new LifeStage(
                    id, name, lifeEvents == null ? Set.of() : lifeEvents, audiences == null ? Set.of() : audiences);
        }
    }

    /** A sector or audience entry of a file. */
    record GroupEntry(
            String id,
            @Nullable Integer order,
            LocalizedText name,
            @Nullable LocalizedText description) {

        ServiceGroup toGroup() {
            return new ServiceGroup(id, name, description);
        }
    }

    /**
     * The file of a service.
     *
     * @param path path below the folder
     * @param slug the name of the file without its extension
     */
    record ServiceFile(String path, String slug, Resource resource) {}

    List<AgencyEntry> agencies() throws IOException {
        return list("agencies.yaml", new TypeReference<>() {});
    }

    List<ServiceGroup> sectors() throws IOException {
        return groups("sectors.yaml");
    }

    List<ServiceGroup> audiences() throws IOException {
        return groups("audiences.yaml");
    }

    List<LifeEventEntry> lifeEvents() throws IOException {
        return list("life-events.yaml", new TypeReference<>() {});
    }

    /** Returns the life stages; none without their file, because a folder may predate it. */
    List<LifeStage> lifeStages() throws IOException {
        if (!resources.getResource(folder + "life-stages.yaml").exists()) {
            return List.of();
        }
        List<LifeStageEntry> entries = list("life-stages.yaml", new TypeReference<>() {});
        return entries.stream().map(LifeStageEntry::toStage).toList();
    }

    Map<String, JsonNode> workflows() throws IOException {
        var byName = new LinkedHashMap<String, JsonNode>();
        for (Resource file : files("workflows/*" + SUFFIX)) {
            byName.put(name(file), read(file));
        }
        return byName;
    }

    List<ServiceFile> services() throws IOException {
        var all = new ArrayList<ServiceFile>();
        for (Resource file : files("services/**/*" + SUFFIX)) {
            String address = file.getURL().toString();
            all.add(new ServiceFile(address.substring(address.lastIndexOf("services/")), name(file), file));
        }
        all.sort(Comparator.comparing(ServiceFile::path));
        return all;
    }

    /**
     * Reads a file.
     *
     * @throws JacksonException if the file is not YAML or has a duplicate key
     */
    JsonNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return yaml.readTree(content);
        }
    }

    private List<ServiceGroup> groups(String file) throws IOException {
        List<GroupEntry> entries = list(file, new TypeReference<>() {});
        return entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.order() == null ? 0 : entry.order()))
                .map(GroupEntry::toGroup)
                .toList();
    }

    private <T> List<T> list(String file, TypeReference<List<T>> type) throws IOException {
        try (InputStream content = resources.getResource(folder + file).getInputStream()) {
            return yaml.readValue(content, type);
        }
    }

    private List<Resource> files(String pattern) throws IOException {
        return Arrays.asList(resources.getResources(folder + pattern));
    }

    private static String name(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
