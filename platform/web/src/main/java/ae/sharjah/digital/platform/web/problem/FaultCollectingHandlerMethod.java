package ae.sharjah.digital.platform.web.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Reads all arguments before it refuses any, and validates those that could be read, so that the faults of the body, the
 * parameters and the headers are told together. Spring alone stops at the first argument at fault.
 */
public final class FaultCollectingHandlerMethod extends ServletInvocableHandlerMethod {
    private final Set<Integer> unread = new HashSet<>();
    private @Nullable MethodValidator validator;

    FaultCollectingHandlerMethod(HandlerMethod method) {
        super(method);
    }

    /** Makes such handler methods; everything else is Spring's. */
    public static RequestMappingHandlerAdapter adapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new FaultCollectingHandlerMethod(method);
            }
        };
    }

    @Override
    public void setHandlerMethodArgumentResolvers(HandlerMethodArgumentResolverComposite resolvers) {
        super.setHandlerMethodArgumentResolvers(new Gathering(resolvers));
    }

    @Override
    public void setMethodValidator(@Nullable MethodValidator methodValidator) {
        super.setMethodValidator(methodValidator);
        validator = methodValidator;
    }

    @Override
    protected @Nullable Object[] getMethodArgumentValues(
            NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
            throws Exception {
        InputFaults faults = InputFaults.begin();
        try {
            @Nullable Object[] arguments = super.getMethodArgumentValues(request, container, provided);
            if (faults.isEmpty()) {
                return arguments;
            }
            validateTheRest(arguments, faults);
            throw faults.problem();
        } finally {
            InputFaults.end();
        }
    }

    private void validateTheRest(@Nullable Object[] arguments, InputFaults faults) {
        if (!shouldValidateArguments() || validator == null) {
            return;
        }
        var result = validator.validateArguments(
                getBean(), getBridgedMethod(), getMethodParameters(), arguments, getValidationGroups());
        for (var ofParameter : result.getParameterValidationResults()) {
            if (ofParameter.getMethodParameter().hasParameterAnnotation(PathVariable.class)) {
                throw ProblemException.notFound();
            }
            if (!unread.contains(ofParameter.getMethodParameter().getParameterIndex())) {
                faults.ofContent(ProblemAdvice.faults(ofParameter));
            }
        }
    }

    private final class Gathering extends HandlerMethodArgumentResolverComposite {
        private final HandlerMethodArgumentResolverComposite resolvers;

        Gathering(HandlerMethodArgumentResolverComposite resolvers) {
            this.resolvers = resolvers;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return resolvers.supportsParameter(parameter);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            try {
                return resolvers.resolveArgument(parameter, container, request, binders);
            } catch (MissingRequestHeaderException missing) {
                return unread(parameter, Fault.of("#" + missing.getHeaderName(), "required"));
            } catch (MissingServletRequestParameterException missing) {
                return unread(parameter, Fault.of("#" + missing.getParameterName(), "required"));
            } catch (MethodArgumentTypeMismatchException mismatch) {
                if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    throw mismatch;
                }
                return unread(parameter, ProblemAdvice.fault(mismatch));
            } catch (MethodArgumentNotValidException invalid) {
                return unread(parameter, ProblemAdvice.faults(invalid));
            }
        }

        private @Nullable Object unread(MethodParameter parameter, Fault ofShape) {
            faults().ofShape(ofShape);
            unread.add(parameter.getParameterIndex());
            return null;
        }

        private @Nullable Object unread(MethodParameter parameter, List<Fault> ofContent) {
            faults().ofContent(ofContent);
            unread.add(parameter.getParameterIndex());
            return null;
        }

        private static InputFaults faults() {
            InputFaults faults = InputFaults.current();
            if (faults == null) {
                throw new IllegalStateException("arguments are resolved outside of a call");
            }
            return faults;
        }
    }
}
