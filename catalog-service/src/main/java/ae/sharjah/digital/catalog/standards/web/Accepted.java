package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Selects the representation that a client prefers among those available (RFC 9110, 12.5.1). */
final class Accepted {
    private Accepted() {}

    /**
     * Selects a representation.
     *
     * @param headers the {@code Accept} headers of the request; none means any representation
     * @throws ProblemException 406 with all available media types
     */
    static Form of(List<String> headers, List<Form> offered) {
        List<MediaType> ranges = ranges(headers, offered);
        Form best = null;
        double liking = 0;
        for (Form form : offered) {
            double quality = quality(form, ranges);
            if (quality > liking) {
                best = form;
                liking = quality;
            }
        }
        if (best == null) {
            throw notOffered(offered);
        }
        return best;
    }

    /** Returns the quality value of the most specific media range that matches. */
    private static double quality(Form form, List<MediaType> ranges) {
        int closest = 0;
        double quality = 0;
        for (MediaType range : ranges) {
            int closeness = form.closeness(range);
            if (closeness > closest) {
                closest = closeness;
                quality = range.getQualityValue();
            }
        }
        return quality;
    }

    private static List<MediaType> ranges(List<String> headers, List<Form> offered) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(headers);
            return ranges.isEmpty() ? Collections.singletonList(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException unreadable) {
            throw notOffered(offered);
        }
    }

    private static ProblemException notOffered(List<Form> offered) {
        return ProblemException.of(
                HttpStatus.NOT_ACCEPTABLE,
                "representation-not-offered",
                offered.stream().map(Form::asked).collect(Collectors.joining(", ")));
    }
}
