package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.catalog.api.standards.StandardsApi;
import ae.sharjah.digital.catalog.standards.Addresses;
import ae.sharjah.digital.catalog.standards.CatalogueDumps;
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
    private static final List<Form> SERVICE = List.of(Form.values());
    private static final List<Form> OTHERS = List.of(Form.JSON_LD, Form.TURTLE, Form.PAGE);
    private static final List<Form> CATALOGUE = List.of(Form.JSON_LD, Form.TURTLE, Form.JSON, Form.PAGE);

    private final StandardsDocuments documents;
    private final CatalogueDumps dumps;
    private final HttpServletRequest request;

    /**
     * Creates the controller.
     *
     * @param request proxy of the current request
     */
    StandardsController(StandardsDocuments documents, CatalogueDumps dumps, HttpServletRequest request) {
        this.documents = documents;
        this.dumps = dumps;
        this.request = request;
    }

    @Override
    @GetMapping(PATH_DESCRIBE_SERVICE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeService(String id, @Nullable String ifNoneMatch) {
        return switch (accepted(SERVICE)) {
            case JSON_LD -> document(documents.service(id, Syntax.JSON_LD), Form.JSON_LD, ifNoneMatch);
            case TURTLE -> document(documents.service(id, Syntax.TURTLE), Form.TURTLE, ifNoneMatch);
            case SCHEMA_ORG -> document(documents.schemaOrg(id), Form.SCHEMA_ORG, ifNoneMatch);
            case JSON -> elsewhere(documents.slug(id), at()::serviceJson);
            case PAGE -> elsewhere(documents.slug(id), at()::servicePage);
        };
    }

    @Override
    @GetMapping(PATH_DESCRIBE_AGENCY)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeAgency(String id, @Nullable String ifNoneMatch) {
        Form form = accepted(OTHERS);
        return form == Form.PAGE
                ? elsewhere(Optional.of(id).filter(documents::hasAgency), at()::agencyPage)
                : document(documents.agency(id, syntax(form)), form, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DESCRIBE_EVENT)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeEvent(String id, @Nullable String ifNoneMatch) {
        Form form = accepted(OTHERS);
        return form == Form.PAGE
                ? elsewhere(Optional.of(id).filter(documents::hasEvent), at()::eventPage)
                : document(documents.event(id, syntax(form)), form, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DESCRIBE_CATALOGUE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> describeCatalogue(@Nullable String ifNoneMatch) {
        Form form = accepted(CATALOGUE);
        return switch (form) {
            case PAGE -> Answers.elsewhere(at().servicesPage());
            case JSON -> Answers.elsewhere(at().servicesJson());
            case JSON_LD, TURTLE, SCHEMA_ORG -> Answers.document(documents.catalogue(syntax(form)), form, ifNoneMatch);
        };
    }

    @Override
    @GetMapping(PATH_DUMP_TURTLE)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> dumpTurtle(@Nullable String ifNoneMatch) {
        Form form = accepted(List.of(Form.TURTLE));
        return Answers.document(dumps.of(Syntax.TURTLE), form, ifNoneMatch);
    }

    @Override
    @GetMapping(PATH_DUMP_JSON_LD)
    @PreAuthorize("permitAll()")
    public ResponseEntity<Resource> dumpJsonLd(@Nullable String ifNoneMatch) {
        Form form = accepted(List.of(Form.JSON_LD));
        return Answers.document(dumps.of(Syntax.JSON_LD), form, ifNoneMatch);
    }

    private Form accepted(List<Form> offered) {
        return Accepted.of(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)), offered);
    }

    private Addresses at() {
        return documents.addresses();
    }

    private static Syntax syntax(Form form) {
        return form == Form.TURTLE ? Syntax.TURTLE : Syntax.JSON_LD;
    }

    private static ResponseEntity<Resource> document(
            Optional<byte[]> content, Form form, @Nullable String ifNoneMatch) {
        return Answers.document(content.orElseThrow(ProblemException::notFound), form, ifNoneMatch);
    }

    private static ResponseEntity<Resource> elsewhere(Optional<String> name, Function<String, String> address) {
        return Answers.elsewhere(name.map(address).orElseThrow(ProblemException::notFound));
    }
}
