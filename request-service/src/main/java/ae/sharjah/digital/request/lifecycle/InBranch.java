package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one branch of a request's stage stands.
 *
 * @param stage code of the branch's own stage
 * @param since when it got there
 * @param waiting for whom, or null once the branch has ended
 * @param reasonCode why the agency decided or asked as it did, or null
 */
public record InBranch(
        String stage,
        Instant since,
        @Nullable Waiting waiting,
        @Nullable String reasonCode) {

    boolean withAgencySystem() {
        return waiting != null && waiting.party() == Party.AGENCY_SYSTEM;
    }

    InBranch waitingFor(Waiting other) {
        return new InBranch(stage, since, other, reasonCode);
    }

    static InBranch at(
            String stage, Place place, Terms terms, @Nullable String reasonCode, List<String> fields, Instant now) {
        return new InBranch(stage, now, Waiting.in(place, terms, now, fields), reasonCode);
    }
}
