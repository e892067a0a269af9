package ae.sharjah.digital.catalog.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses services for a user. Pure: the same profile and catalogue always give the same result. */
final class Recommender {
    /**
     * Factor on the score of a service for every chosen service with the same first reason, so that the result is
     * varied.
     */
    private static final double AGAIN = 0.85;

    private Recommender() {}

    /**
     * Returns services with at least one reason, the best first; among equals the more used one comes first.
     *
     * @param limit maximum number of services
     */
    static List<Recommendation> choose(Profile profile, Grounds grounds, int limit) {
        var weighing = new Weighing(profile, grounds);
        var left = new ArrayList<>(grounds.services().stream()
                .map(weighing::of)
                .filter(weighed -> !weighed.reasons().isEmpty())
                .toList());
        var chosen = new ArrayList<Recommendation>();
        Map<Reason, Integer> before = new HashMap<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            Weighing.Weighed best = left.stream()
                    .min(Comparator.comparingDouble((Weighing.Weighed one) -> -worth(one, before))
                            .thenComparingLong(one -> -one.used())
                            .thenComparing(one -> one.service().title().arabic())
                            .thenComparing(one -> one.service().id()))
                    .orElseThrow();
            left.remove(best);
            before.merge(best.reasons().getFirst(), 1, Integer::sum);
            chosen.add(new Recommendation(best.service(), best.reasons()));
        }
        return List.copyOf(chosen);
    }

    private static double worth(Weighing.Weighed weighed, Map<Reason, Integer> before) {
        int times = before.getOrDefault(weighed.reasons().getFirst(), 0);
        return weighed.weight() * Math.pow(AGAIN, times);
    }
}
