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
    private static final double REPEATED_REASON_FACTOR = 0.85;

    private Recommender() {}

    /**
     * Returns services with at least one reason, the best first; among equals the more used one comes first.
     *
     * @param limit maximum number of services
     */
    static List<Recommendation> choose(Profile profile, CatalogSnapshot catalog, int limit) {
        var scoring = new Scoring(profile, catalog);
        var candidates = new ArrayList<>(catalog.services().stream()
                .map(scoring::score)
                .filter(scored -> !scored.reasons().isEmpty())
                .toList());
        var chosen = new ArrayList<Recommendation>();
        Map<Reason, Integer> timesChosen = new HashMap<>();
        while (chosen.size() < limit && !candidates.isEmpty()) {
            Scoring.ScoredService best = candidates.stream()
                    .min(Comparator.comparingDouble((Scoring.ScoredService one) -> -adjustedScore(one, timesChosen))
                            .thenComparingLong(one -> -one.usage())
                            .thenComparing(one -> one.service().title().arabic())
                            .thenComparing(one -> one.service().id()))
                    .orElseThrow();
            candidates.remove(best);
            timesChosen.merge(best.reasons().getFirst(), 1, Integer::sum);
            chosen.add(new Recommendation(best.service(), best.reasons()));
        }
        return List.copyOf(chosen);
    }

    private static double adjustedScore(Scoring.ScoredService scored, Map<Reason, Integer> timesChosen) {
        int times = timesChosen.getOrDefault(scored.reasons().getFirst(), 0);
        return scored.score() * Math.pow(REPEATED_REASON_FACTOR, times);
    }
}
