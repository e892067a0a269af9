package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.catalog.comparison.Difference;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a file, expected or actual.
 *
 * @param slug null if the file has none
 * @param version the version that was submitted or found
 * @param differences the differences from the published version
 */
public record FileOutcome(
        String name,
        Result result,
        @Nullable String slug,
        @Nullable ServiceVersion version,
        List<Fault> faults,
        List<Difference> differences) {

    /** The kinds of outcomes, explained in the contract. */
    public enum Result {
        UNCHANGED,
        NEW,
        CHANGED,
        FAULTY,
        BUSY
    }

    FileOutcome withVersion(ServiceVersion submitted) {
        return new FileOutcome(name, result, slug, submitted, faults, differences);
    }
}
