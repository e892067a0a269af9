package ae.sharjah.digital.gateway.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contracts that were packed at build time.
 *
 * @param contracts by name
 */
record ContractIndex(List<Contract> contracts) {
    private static final String SUFFIX = ".yaml";

    /**
     * One OpenAPI document.
     *
     * @param name service and audience, e.g. {@code catalog-public}
     * @param title as the document says
     * @param version as the document says
     * @param url where it is served
     */
    record Contract(String name, String title, String version, String url) {}

    static ContractIndex packed() throws IOException {
        var contracts = new ArrayList<Contract>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*.yaml")) {
            contracts.add(read(file));
        }
        contracts.sort(Comparator.comparing(Contract::name));
        return new ContractIndex(List.copyOf(contracts));
    }

    private static Contract read(Resource file) throws IOException {
        String fileName = String.valueOf(file.getFilename());
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        try (InputStream content = file.getInputStream()) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            if (!(document.get("info") instanceof Map<?, ?> info)) {
                throw new IllegalStateException(fileName + " is no OpenAPI document");
            }
            return new Contract(
                    name,
                    String.valueOf(info.get("title")),
                    String.valueOf(info.get("version")),
                    "/contracts/" + fileName);
        }
    }
}
