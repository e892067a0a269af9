package ae.sharjah.digital.gateway.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contracts that were packed at build time.
 *
 * @param contracts OpenAPI documents of the services, by name
 * @param documents all other contracts, by kind and name
 */
record ContractIndex(List<Contract> contracts, List<ContractDocument> documents) {
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
        openApiDocuments().forEach((fileName, document) -> contracts.add(contract(fileName, document)));
        contracts.sort(Comparator.comparing(Contract::name));
        return new ContractIndex(List.copyOf(contracts), ContractDocument.packed());
    }

    /** Returns the OpenAPI documents themselves, by file name. */
    static Map<String, Map<String, Object>> openApiDocuments() throws IOException {
        var documents = new TreeMap<String, Map<String, Object>>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*.yaml")) {
            try (InputStream content = file.getInputStream()) {
                documents.put(
                        String.valueOf(file.getFilename()),
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(content));
            }
        }
        return documents;
    }

    private static Contract contract(String fileName, Map<String, Object> document) {
        if (!(document.get("info") instanceof Map<?, ?> info)) {
            throw new IllegalStateException(fileName + " is no OpenAPI document");
        }
        return new Contract(
                fileName.substring(0, fileName.length() - SUFFIX.length()),
                String.valueOf(info.get("title")),
                String.valueOf(info.get("version")),
                "/contracts/" + fileName);
    }
}
