package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the ball.
 *
 * @param role which of the agency's officers; null for any of them, and for all others
 * @param until the promised time, or null where nothing is promised
 * @param fields the answers the agency asked about, as JSON Pointers into them; empty when about none or the whole
 */
public record WaitingOn(
        Party party,
        @Nullable String role,
        Instant since,
        @Nullable Instant until,
        List<String> fields) {
    private static final Set<Party> OUTSIDE_PARTIES = Set.of(Party.APPLICANT, Party.PAYMENT);

    /** For the applicant or a payment: only they can end it. */
    boolean awaitsOutsideParty() {
        return OUTSIDE_PARTIES.contains(party);
    }

    static @Nullable WaitingOn at(StageNode place, DeadlineRules terms, Instant since, List<String> fields) {
        return place.owner() == null
                ? null
                : new WaitingOn(place.owner(), place.role(), since, terms.deadline(place, since), fields);
    }

    /**
     * In a stage with branches one wait stands for all: the applicant's or a payment's, which only they can end, else
     * that of the stage as a whole.
     */
    static @Nullable WaitingOn acrossBranches(Stage stage, Collection<BranchState> branches, DeadlineRules terms, Instant since) {
        List<WaitingOn> all = branches.stream()
                .map(BranchState::waiting)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(WaitingOn::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return all.stream()
                .filter(WaitingOn::awaitsOutsideParty)
                .min(Comparator.comparing(WaitingOn::party))
                .orElseGet(() -> all.isEmpty() ? null : combined(stage, all, terms, since));
    }

    private static WaitingOn combined(Stage stage, List<WaitingOn> all, DeadlineRules terms, Instant since) {
        WaitingOn first = all.getFirst();
        Instant until = stage.promise() == null ? all.getLast().until() : terms.deadline(stage, since);
        boolean oneRole = all.stream().allMatch(waiting -> Objects.equals(waiting.role(), first.role()));
        return new WaitingOn(first.party(), oneRole ? first.role() : null, since, until, List.of());
    }
}
