package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.catalog.api.standards.StandardsApi;
import ae.sharjah.digital.catalog.standards.Addresses;
import ae.sharjah.digital.catalog.standards.CatalogDumps;
import ae.sharjah.digital.catalog.standards.StandardsDocuments;
import ae.sharjah.digital.catalog.standards.Syntax;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the stable addresses to everyone. The mappings repeat those of the contract without its media types. The
 * representation is negotiated here, so that a page can be a response too and a rejection can list the available types.
 */
@RestController
@PreAuthorize("denyAll()")
class StandardsController implements StandardsApi {
    private static final List<Representation> SERVICE = List.of(Representation.values());
    private static final List<Representation> OTHERS =
            List.of(Representation.JSON_LD, Representation.TURTLE, Representation.PAGE);
    private static final List<Representation> CATALOG =
            List.of(Representation.JSON_LD, Representation.TURTLE, Representation.JSON, Representation.PAGE);

    private final StandardsDocuments documents;
    private final CatalogDumps dumps;
    private final HttpServletRequest request;

    /**
     * Creates the controller.
     *
     * @param request proxy of the current request
     */
    StandardsController(StandardsDocuments documents, CatalogDumps dumps, HttpServletRequest request) {
        this.documents = documents;
        this.dumps = dumps;
        this.request = request;
    }

    @Override
    @GetMapping(PATH_DESCRIBE_SERVICE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeService(String id, @Nullable String ifNoneMatch) {
        return switch (negotiate(SERVICE)) {
            case JSON_LD -> document(documents.service(id, Syntax.JSON_LD), Representation.JSON_LD, ifNoneMatch);
            case TURTLE -> document(documents.service(id, Syntax.TURTLE), Representation.TURTLE, ifNoneMatch);
            case SCHEMA_ORG -> document(documents.schemaOrg(id), Representation.SCHEMA_ORG, ifNoneMatch);
            case JSON -> seeOther(documents.slug(id), addresses()::serviceJson);
            case PAGE -> seeOther(documents.slug(id), addresses()::servicePage);
        };
    }

    @Override
    @GetMapping(PATH_DESCRIBE_AGENCY)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeAgency(String id, @Nullable String ifNoneMatch) {
        Representation representation = negotiate(OTHERS);
        return representation == Representation.PAGE
                ? seeOther(Optional.of(id).filter(documents::hasAgency), addresses()::agencyPage)
                : document(documents.agency(id, syntax(representation)), representation, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DESCRIBE_EVENT)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeEvent(String id, @Nullable String ifNoneMatch) {
        Representation representation = negotiate(OTHERS);
        return representation == Representation.PAGE
                ? seeOther(Optional.of(id).filter(documents::hasEvent), addresses()::eventPage)
                : document(documents.event(id, syntax(representation)), representation, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DESCRIBE_CATALOGUE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeCatalogue(@Nullable String ifNoneMatch) {
        Representation representation = negotiate(CATALOG);
        return switch (representation) {
            case PAGE -> CacheableResponses.seeOther(addresses().servicesPage());
            case JSON -> CacheableResponses.seeOther(addresses().servicesJson());
            case JSON_LD, TURTLE, SCHEMA_ORG ->
                CacheableResponses.document(documents.catalog(syntax(representation)), representation, ifNoneMatch);
        };
    }

    @Override
    @GetMapping(PATH_DUMP_TURTLE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> dumpTurtle(@Nullable String ifNoneMatch) {
        Representation representation = negotiate(List.of(Representation.TURTLE));
        return CacheableResponses.document(dumps.get(Syntax.TURTLE), representation, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DUMP_JSON_LD)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> dumpJsonLd(@Nullable String ifNoneMatch) {
        Representation representation = negotiate(List.of(Representation.JSON_LD));
        return CacheableResponses.document(dumps.get(Syntax.JSON_LD), representation, ifNoneMatch);
    }

    private Representation negotiate(List<Representation> offered) {
        return ContentNegotiation.select(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)), offered);
    }

    private Addresses addresses() {
        return documents.addresses();
    }

    private static Syntax syntax(Representation representation) {
        return representation == Representation.TURTLE ? Syntax.TURTLE : Syntax.JSON_LD;
    }

    private static ResponseEntity<Resource> document(
            Optional<byte[]> content, Representation representation, @Nullable String ifNoneMatch) {
        return CacheableResponses.document(
                content.orElseThrow(ProblemException::notFound), representation, ifNoneMatch);
    }

    private static ResponseEntity<Resource> seeOther(Optional<String> name, Function<String, String> address) {
        return CacheableResponses.seeOther(name.map(address).orElseThrow(ProblemException::notFound));
    }
}
