package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The party that has to act next, and until when.
 *
 * @param role the role of the agency's officers; null for any of them, and for all other parties
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

    /** Returns whether the request waits for the applicant or a payment, who alone can end the waiting. */
    public boolean awaitsOutsideParty() {
        return OUTSIDE_PARTIES.contains(party);
    }

    public static @Nullable WaitingOn at(StageNode node, DeadlineRules rules, Instant since, List<String> fields) {
        return node.owner() == null
                ? null
                : new WaitingOn(node.owner(), node.role(), since, rules.deadline(node, since), fields);
    }

    /**
     * Returns the one wait that represents a stage with branches: that for the applicant or a payment, which only they can
     * end, else that of the stage as a whole.
     */
    public static @Nullable WaitingOn acrossBranches(
            Stage stage, Collection<BranchState> branches, DeadlineRules rules, Instant since) {
        List<WaitingOn> all = branches.stream()
                .map(BranchState::waiting)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(WaitingOn::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return all.stream()
                .filter(WaitingOn::awaitsOutsideParty)
                .min(Comparator.comparing(WaitingOn::party))
                .orElseGet(() -> all.isEmpty() ? null : combined(stage, all, rules, since));
    }

    private static WaitingOn combined(Stage stage, List<WaitingOn> all, DeadlineRules rules, Instant since) {
        WaitingOn first = all.getFirst();
        Instant until = stage.promise() == null ? all.getLast().until() : rules.deadline(stage, since);
        boolean oneRole = all.stream().allMatch(waiting -> Objects.equals(waiting.role(), first.role()));
        return new WaitingOn(first.party(), oneRole ? first.role() : null, since, until, List.of());
    }
}
