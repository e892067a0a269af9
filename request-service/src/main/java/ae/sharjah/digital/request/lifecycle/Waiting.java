package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Place;
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
public record Waiting(
        Party party,
        @Nullable String role,
        Instant since,
        @Nullable Instant until,
        List<String> fields) {
    private static final Set<Party> OUTSIDE = Set.of(Party.APPLICANT, Party.PAYMENT);

    /** For the applicant or a payment: only they can end it. */
    boolean outside() {
        return OUTSIDE.contains(party);
    }

    static @Nullable Waiting in(Place place, Terms terms, Instant since, List<String> fields) {
        return place.owner() == null
                ? null
                : new Waiting(place.owner(), place.role(), since, terms.until(place, since), fields);
    }

    /**
     * In a stage with branches one wait stands for all: the applicant's or a payment's, which only they can end, else
     * that of the stage as a whole.
     */
    static @Nullable Waiting over(Stage stage, Collection<InBranch> branches, Terms terms, Instant since) {
        List<Waiting> all = branches.stream()
                .map(InBranch::waiting)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(Waiting::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return all.stream()
                .filter(Waiting::outside)
                .min(Comparator.comparing(Waiting::party))
                .orElseGet(() -> all.isEmpty() ? null : asOne(stage, all, terms, since));
    }

    private static Waiting asOne(Stage stage, List<Waiting> all, Terms terms, Instant since) {
        Waiting first = all.getFirst();
        Instant until = stage.promise() == null ? all.getLast().until() : terms.until(stage, since);
        boolean oneRole = all.stream().allMatch(waiting -> Objects.equals(waiting.role(), first.role()));
        return new Waiting(first.party(), oneRole ? first.role() : null, since, until, List.of());
    }
}
