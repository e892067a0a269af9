package ae.sharjah.digital.gateway.reference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Contract beside the OpenAPI documents of the services, packed at build time.
 *
 * @param kind names its folder under {@code /contracts}
 * @param name file name without its suffix, with the version of a schema
 * @param title as the document says; its name when it says none
 * @param version as the document says; null for schemas, whose version is part of the name
 * @param url where it is served
 */
record ContractDocument(
        ContractKind kind,
        String name,
        String title,
        @Nullable String version,
        String url) {

    /** Returns all packed documents, by kind and name. */
    static List<ContractDocument> packed() throws IOException {
        var documents = new ArrayList<ContractDocument>();
        var packed = new PathMatchingResourcePatternResolver();
        for (ContractKind kind : ContractKind.values()) {
            String pattern = "classpath*:contracts/" + kind.folder() + "/*" + kind.suffix();
            for (Resource file : packed.getResources(pattern)) {
                documents.add(of(kind, file));
            }
        }
        documents.sort(Comparator.comparing(ContractDocument::kind).thenComparing(ContractDocument::name));
        return List.copyOf(documents);
    }

    private static ContractDocument of(ContractKind kind, Resource file) throws IOException {
        String fileName = String.valueOf(file.getFilename());
        String name = fileName.substring(0, fileName.length() - kind.suffix().length());
        Map<?, ?> head = kind == ContractKind.SHAPES ? Map.of() : head(file);
        Object title = head.get("title");
        Object version = head.get("version");
        return new ContractDocument(
                kind,
                name,
                title == null ? name : title.toString(),
                version == null ? null : version.toString(),
                "/contracts/" + kind.folder() + "/" + fileName);
    }

    /** Returns the part of a document that names its title: {@code info}, or a schema itself. JSON is read as YAML. */
    private static Map<?, ?> head(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return document.get("info") instanceof Map<?, ?> info ? info : document;
        }
    }

    @JsonIgnore
    Resource file() {
        return new ClassPathResource(url.substring(1));
    }
}
