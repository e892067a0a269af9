package ae.sharjah.digital.platform.web.problem;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Name by which a client knows a parameter, which may differ from the Java name. */
final class ParameterName {
    private ParameterName() {}

    static String ofRequest(MethodParameter parameter, String otherwise) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.value().isEmpty()) {
            return header.value();
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        return query != null && !query.value().isEmpty() ? query.value() : otherwise;
    }
}
