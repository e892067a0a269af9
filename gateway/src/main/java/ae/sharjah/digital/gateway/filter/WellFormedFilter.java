package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that no later reader could parse: headers that are not plain text (only those that are forwarded;
 * others are ignored), content types that name none, queries and forms whose encoding is broken. Never returns or logs
 * their values.
 */
final class WellFormedFilter extends OncePerRequestFilter {
    private final RateLimit rates;

    WellFormedFilter(RateLimit rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemException problem = problem(request);
        if (problem == null) {
            try {
                chain.doFilter(request, response);
                return;
            } catch (InvalidParameterException unreadableForm) {
                problem = ProblemException.of(HttpStatus.BAD_REQUEST, "bad-request");
            }
        }
        rates.refuse(problem, request, response);
    }

    private static @Nullable ProblemException problem(HttpServletRequest request) {
        if (!namesOneType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
        for (String name : PassedHeaders.NAMES) {
            for (String value : Collections.list(request.getHeaders(name))) {
                if (!isPlain(value)) {
                    return ProblemException.of(HttpStatus.BAD_REQUEST, "header-refused");
                }
            }
        }
        return EncodedText.isReadable(request.getQueryString())
                ? null
                : ProblemException.of(HttpStatus.BAD_REQUEST, "bad-request");
    }

    private static boolean namesOneType(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** Returns whether the value consists of visible ASCII, spaces and tabs, which every server reads alike. */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'));
    }
}
