package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Selects the representation that a client prefers among those available (RFC 9110, 12.5.1). */
final class ContentNegotiation {
    private ContentNegotiation() {}

    /**
     * Selects a representation.
     *
     * @param headers the {@code Accept} headers of the request; none means any representation
     * @throws ProblemException 406 with all available media types
     */
    static Representation select(List<String> headers, List<Representation> offered) {
        List<MediaType> ranges = ranges(headers, offered);
        Representation best = null;
        double bestQuality = 0;
        for (Representation representation : offered) {
            double quality = quality(representation, ranges);
            if (quality > bestQuality) {
                best = representation;
                bestQuality = quality;
            }
        }
        if (best == null) {
            throw notAcceptable(offered);
        }
        return best;
    }

    /** Returns the quality value of the most specific media range that matches. */
    private static double quality(Representation representation, List<MediaType> ranges) {
        int closest = 0;
        double quality = 0;
        for (MediaType range : ranges) {
            int closeness = representation.specificity(range);
            if (closeness > closest) {
                closest = closeness;
                quality = range.getQualityValue();
            }
        }
        return quality;
    }

    private static List<MediaType> ranges(List<String> headers, List<Representation> offered) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(headers);
            return ranges.isEmpty() ? Collections.singletonList(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException unreadable) {
            throw notAcceptable(offered);
        }
    }

    private static ProblemException notAcceptable(List<Representation> offered) {
        return ProblemException.of(
                HttpStatus.NOT_ACCEPTABLE,
                "representation-not-offered",
                offered.stream().map(Representation::acceptName).collect(Collectors.joining(", ")));
    }
}
