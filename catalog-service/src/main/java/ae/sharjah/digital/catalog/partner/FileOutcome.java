package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.catalog.comparison.Difference;
import ae.sharjah.digital.catalog.publication.VersionRow;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file leads to, or led to.
 *
 * @param slug null when the file does not say
 * @param version the version it was handed in as, or that was found
 * @param differences from the published version
 */
public record FileOutcome(
        String name,
        Result result,
        @Nullable String slug,
        @Nullable VersionRow version,
        List<Fault> faults,
        List<Difference> differences) {

    /** As the contract explains it. */
    public enum Result {
        UNCHANGED,
        NEW,
        CHANGED,
        FAULTY,
        BUSY
    }

    FileOutcome handedIn(VersionRow submitted) {
        return new FileOutcome(name, result, slug, submitted, faults, differences);
    }
}
