package ae.sharjah.digital.platform.web.contract;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.InvalidBodyException;
import ae.sharjah.digital.platform.web.problem.JsonBody;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates each JSON body by the schema that the service's contract gives its operation, before the body is
 * deserialised. All faults are reported together. The service does not start while a controller takes a JSON body that
 * no contract describes. A controller that takes the body as {@link JsonNode} validates it itself, with codes of its own;
 * only the tokens of such a body are validated here.
 */
@ControllerAdvice
public final class ContractBodyAdvice extends RequestBodyAdviceAdapter implements SmartInitializingSingleton {
    private static final int MAX_REPORTED = 50;

    private final ContractSchemas contracts;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final JsonMapper json;
    private final Map<Method, Optional<Schema>> schemas = new HashMap<>();

    /** @param contracts OpenAPI 3.1 documents in YAML */
    public ContractBodyAdvice(
            List<Resource> contracts, ObjectProvider<RequestMappingHandlerMapping> mappings, JsonMapper json) {
        this.contracts = new ContractSchemas(contracts);
        this.mappings = mappings;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach(this::addSchema));
    }

    private void addSchema(RequestMappingInfo operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(ContractBodyAdvice::isJsonBody)
                .findFirst()
                .ifPresent(body -> schemas.put(
                        handler.getMethod(),
                        JsonNode.class.isAssignableFrom(body.getParameterType())
                                ? Optional.empty()
                                : Optional.of(schema(operation))));
    }

    private Schema schema(RequestMappingInfo operation) {
        for (var method : operation.getMethodsCondition().getMethods()) {
            for (String path : operation.getPatternValues()) {
                Schema schema = contracts.find(method.name(), path);
                if (schema != null) {
                    return schema;
                }
            }
        }
        throw new IllegalStateException("no contract describes the body of " + operation);
    }

    private static boolean isJsonBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                && !Resource.class.isAssignableFrom(parameter.getParameterType())
                && parameter.getParameterType() != byte[].class;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return schemas.containsKey(parameter.getMethod());
    }

    /**
     * Returns the validated body.
     *
     * @throws InvalidBodyException with the faults of the body
     * @throws ProblemException 400 {@code body-unreadable} for a value that is no object, such as null
     */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        JsonBody body = JsonBody.read(input, json, MAX_REPORTED);
        List<Fault> ofShape = new ArrayList<>(body.faults());
        List<Fault> ofContent = new ArrayList<>();
        Optional<Schema> schema = schemas.getOrDefault(parameter.getMethod(), Optional.empty());
        if (schema.isPresent() && body.isReadable()) {
            addSchemaFaults(schema.get().validate(body.tree()), ofShape, ofContent);
        }
        if (!ofShape.isEmpty() || !ofContent.isEmpty()) {
            throw new InvalidBodyException(ofShape, ofContent);
        }
        return body;
    }

    /** Adds one fault for each value, and none for a value that has one already. */
    private static void addSchemaFaults(List<Error> errors, List<Fault> ofShape, List<Fault> ofContent) {
        Set<String> reported = ofShape.stream().map(Fault::pointer).collect(Collectors.toCollection(HashSet::new));
        for (Error error : errors) {
            Fault fault = SchemaFaults.fault(error);
            if (fault.pointer().isEmpty() && fault.code().equals("type")) {
                throw ProblemException.badRequest("body-unreadable");
            }
            if (reported.size() < MAX_REPORTED && reported.add(fault.pointer())) {
                (SchemaFaults.isOfShape(fault) ? ofShape : ofContent).add(fault);
            }
        }
    }
}
