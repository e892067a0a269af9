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
 * Handler method that reads all arguments before it refuses any, and validates those that could be read, so that the
 * faults of the body, the parameters and the headers are reported together. Spring alone stops at the first faulty
 * argument.
 */
public final class FaultCollectingHandlerMethod extends ServletInvocableHandlerMethod {
    private final Set<Integer> unreadable = new HashSet<>();
    private @Nullable MethodValidator validator;

    FaultCollectingHandlerMethod(HandlerMethod method) {
        super(method);
    }

    /** Returns an adapter that creates such handler methods and otherwise behaves like Spring's. */
    public static RequestMappingHandlerAdapter handlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new FaultCollectingHandlerMethod(method);
            }
        };
    }

    @Override
    public void setHandlerMethodArgumentResolvers(HandlerMethodArgumentResolverComposite resolvers) {
        super.setHandlerMethodArgumentResolvers(new CollectingResolvers(resolvers));
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
            validateReadArguments(arguments, faults);
            throw faults.toProblem();
        } finally {
            InputFaults.end();
        }
    }

    private void validateReadArguments(@Nullable Object[] arguments, InputFaults faults) {
        if (!shouldValidateArguments() || validator == null) {
            return;
        }
        var result = validator.validateArguments(
                getBean(), getBridgedMethod(), getMethodParameters(), arguments, getValidationGroups());
        for (var ofParameter : result.getParameterValidationResults()) {
            if (ofParameter.getMethodParameter().hasParameterAnnotation(PathVariable.class)) {
                throw ProblemException.notFound();
            }
            if (!unreadable.contains(ofParameter.getMethodParameter().getParameterIndex())) {
                faults.addContentFaults(ProblemAdvice.faults(ofParameter));
            }
        }
    }

    private final class CollectingResolvers extends HandlerMethodArgumentResolverComposite {
        private final HandlerMethodArgumentResolverComposite resolvers;

        CollectingResolvers(HandlerMethodArgumentResolverComposite resolvers) {
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
                return unreadable(parameter, Fault.of("#" + missing.getHeaderName(), "required"));
            } catch (MissingServletRequestParameterException missing) {
                return unreadable(parameter, Fault.of("#" + missing.getParameterName(), "required"));
            } catch (MethodArgumentTypeMismatchException mismatch) {
                if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    throw mismatch;
                }
                return unreadable(parameter, ProblemAdvice.fault(mismatch));
            } catch (InvalidBodyException invalid) {
                invalid.addTo(faults());
                return unreadable(parameter);
            } catch (MethodArgumentNotValidException invalid) {
                return unreadable(parameter, ProblemAdvice.faults(invalid));
            }
        }

        private @Nullable Object unreadable(MethodParameter parameter, Fault ofShape) {
            faults().addShapeFault(ofShape);
            return unreadable(parameter);
        }

        private @Nullable Object unreadable(MethodParameter parameter, List<Fault> ofContent) {
            faults().addContentFaults(ofContent);
            return unreadable(parameter);
        }

        private @Nullable Object unreadable(MethodParameter parameter) {
            unreadable.add(parameter.getParameterIndex());
            return null;
        }

        private static InputFaults faults() {
            InputFaults faults = InputFaults.current();
            if (faults == null) {
                throw new IllegalStateException("arguments are resolved outside a call");
            }
            return faults;
        }
    }
}
