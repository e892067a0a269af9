package ae.sharjah.digital.gateway.reference;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The contracts under {@code /contracts} and the page that shows them under {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class ReferencePages implements WebMvcConfigurer {
    private static final CacheControl CHECKED = CacheControl.noCache();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/viewer/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + viewerVersion() + "/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/docs/*")
                .addResourceLocations("classpath:/docs/")
                .setCacheControl(CHECKED);
    }

    /** Returns the version that names the folder of the webjar's files, from the webjar's own description. */
    private static String viewerVersion() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"))
                    .getProperty("version");
        } catch (IOException notPacked) {
            throw new UncheckedIOException(notPacked);
        }
    }

    @Bean
    RouterFunction<ServerResponse> reference() throws IOException {
        ContractIndex index = ContractIndex.packed();
        var routes = route().GET(
                        "/contracts",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .headers(headers -> headers.setCacheControl(CHECKED))
                                .body(index))
                .GET(
                        "/docs",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .headers(headers -> headers.setCacheControl(CHECKED))
                                .body(new ClassPathResource("docs/index.html")));
        for (ContractIndex.Contract contract : index.contracts()) {
            serve(
                    routes,
                    contract.url(),
                    YAML,
                    new ClassPathResource(contract.url().substring(1)));
        }
        for (ContractDocument document : index.documents()) {
            serve(routes, document.url(), document.kind().mediaType(), document.file());
        }
        return routes.build();
    }

    private static void serve(RouterFunctions.Builder routes, String url, MediaType type, Resource file) {
        routes.GET(
                url,
                request -> ServerResponse.ok()
                        .contentType(type)
                        .headers(headers -> headers.setCacheControl(CHECKED))
                        .body(file));
    }
}
