package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores services for one user and collects the reasons. */
final class Scoring {
    private static final double LIFE_EVENT_WEIGHT = 4;
    private static final double SECTOR_WEIGHT = 3;
    private static final double STAGE_WEIGHT = 3;
    private static final double AUDIENCE_WEIGHT = 2;
    private static final double REQUIRED_BONUS = 0.5;
    /** An audience shared by more than this share of all services is no reason for any of them. */
    private static final double MAX_AUDIENCE_SHARE = 0.5;
    /** Services for other groups weigh less but still count: users also apply for their parents or their company. */
    private static final double OTHER_AUDIENCE_FACTOR = 0.4;
    /** Fewer requests do not indicate wide use and might come from one person. */
    private static final long MIN_POPULAR_USAGE = 20;
    /** Share of the most used services that counts as popular. */
    private static final double POPULAR_SHARE = 0.1;

    private final Profile profile;
    private final CatalogSnapshot catalog;
    private final @Nullable LifeStage stage;
    private final Map<String, Long> servicesByAudience;
    private final Set<String> audiences;
    private final long maxUsage;
    private final long popularUsage;

    Scoring(Profile profile, CatalogSnapshot catalog) {
        this.profile = profile;
        this.catalog = catalog;
        this.stage = profile.lifeStage() == null ? null : catalog.stages().get(profile.lifeStage());
        this.servicesByAudience = catalog.services().stream()
                .flatMap(card -> card.audiences().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.audiences = profile.audiences().stream()
                .filter(servicesByAudience::containsKey)
                .collect(Collectors.toUnmodifiableSet());
        List<Long> counts = catalog.services().stream()
                .map(this::usageOf)
                .sorted(Comparator.reverseOrder())
                .toList();
        this.maxUsage = counts.isEmpty() ? 0 : counts.getFirst();
        this.popularUsage = counts.isEmpty()
                ? MIN_POPULAR_USAGE
                : Math.max(MIN_POPULAR_USAGE, counts.get((int) (counts.size() * POPULAR_SHARE)));
    }

    /**
     * Score of one service.
     *
     * @param reasons in descending order of weight; empty when nothing supports the service
     */
    record ScoredService(ServiceCard service, double score, long usage, List<Reason> reasons) {}

    private record WeightedReason(Reason reason, double weight) {}

    ScoredService score(ServiceCard card) {
        var reasons = new ArrayList<WeightedReason>();
        if (hasRequiredAssurance(card)) {
            addInterests(card, reasons);
            addStage(card, reasons);
            addAudiences(card, reasons);
            if (usageOf(card) >= popularUsage) {
                reasons.add(new WeightedReason(new Reason.Usage(), Math.log1p(usageOf(card)) / Math.log1p(maxUsage)));
            }
        }
        reasons.sort(Comparator.comparingDouble((WeightedReason one) -> -one.weight()));
        return new ScoredService(
                card,
                reasons.stream().mapToDouble(WeightedReason::weight).sum()
                        * (isForAudienceOfPerson(card) ? 1 : OTHER_AUDIENCE_FACTOR),
                usageOf(card),
                reasons.stream().map(WeightedReason::reason).toList());
    }

    /** Returns whether the user's assurance level permits use of the service. */
    private boolean hasRequiredAssurance(ServiceCard card) {
        String assurance = profile.assurance() == null ? "" : profile.assurance();
        return assurance.compareTo(card.assurance()) >= 0;
    }

    /**
     * Returns whether the service is for a group the user belongs to; true for every service when the user named no
     * known group.
     */
    private boolean isForAudienceOfPerson(ServiceCard card) {
        return audiences.isEmpty() || card.audiences().stream().anyMatch(audiences::contains);
    }

    private void addInterests(ServiceCard card, List<WeightedReason> reasons) {
        for (String event : card.lifeEvents()) {
            if (profile.interests().contains(event)) {
                reasons.add(new WeightedReason(
                        new Reason.Interest(event, name(event)),
                        LIFE_EVENT_WEIGHT + requiredBonus(event, card.slug())));
            }
        }
        if (profile.interests().contains(card.sector())) {
            reasons.add(new WeightedReason(new Reason.Interest(card.sector(), name(card.sector())), SECTOR_WEIGHT));
        }
    }

    private void addStage(ServiceCard card, List<WeightedReason> reasons) {
        if (stage == null) {
            return;
        }
        double needed = card.lifeEvents().stream()
                .filter(stage.lifeEvents()::contains)
                .mapToDouble(event -> requiredBonus(event, card.slug()))
                .max()
                .orElse(-1);
        if (needed >= 0 || card.audiences().stream().anyMatch(stage.audiences()::contains)) {
            reasons.add(
                    new WeightedReason(new Reason.Stage(stage.id(), stage.name()), STAGE_WEIGHT + Math.max(needed, 0)));
        }
    }

    /** Adds an audience as reason; the fewer services share it, the more it weighs. */
    private void addAudiences(ServiceCard card, List<WeightedReason> reasons) {
        for (String audience : card.audiences()) {
            double share = (double) servicesByAudience.getOrDefault(audience, 0L)
                    / catalog.services().size();
            if (share <= MAX_AUDIENCE_SHARE && audiences.contains(audience)) {
                reasons.add(new WeightedReason(
                        new Reason.Audience(audience, name(audience)), AUDIENCE_WEIGHT * (1 - share)));
            }
        }
    }

    private double requiredBonus(String event, String slug) {
        return catalog.requiredServices().getOrDefault(event, Set.of()).contains(slug) ? REQUIRED_BONUS : 0;
    }

    private long usageOf(ServiceCard card) {
        return catalog.usage().getOrDefault(card.id(), 0L);
    }

    private LocalizedText name(String id) {
        return catalog.names().getOrDefault(id, LocalizedText.of(id, id));
    }
}
