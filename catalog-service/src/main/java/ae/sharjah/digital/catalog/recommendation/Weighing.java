package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.document.LocalizedText;
import ae.sharjah.digital.catalog.search.ServiceCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores services for one user and collects the reasons. */
final class Weighing {
    private static final double LIFE_EVENT = 4;
    private static final double SECTOR = 3;
    private static final double STAGE = 3;
    private static final double AUDIENCE = 2;
    private static final double NEEDED = 0.5;
    /** An audience shared by more than this share of all services is no reason for any of them. */
    private static final double BROAD = 0.5;
    /** Services for other groups weigh less but still count: users also apply for their parents or their company. */
    private static final double FOR_OTHERS = 0.4;
    /** Fewer requests do not indicate wide use and might come from one person. */
    private static final long MANY = 20;
    /** Share of the most used services that counts as popular. */
    private static final double MUCH_USED = 0.1;

    private final Profile profile;
    private final Grounds grounds;
    private final @Nullable LifeStage stage;
    private final Map<String, Long> servicesByAudience;
    private final Set<String> audiences;
    private final long mostUsed;
    private final long muchUsed;

    Weighing(Profile profile, Grounds grounds) {
        this.profile = profile;
        this.grounds = grounds;
        this.stage = profile.lifeStage() == null ? null : grounds.stages().get(profile.lifeStage());
        this.servicesByAudience = grounds.services().stream()
                .flatMap(card -> card.audiences().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.audiences = profile.audiences().stream()
                .filter(servicesByAudience::containsKey)
                .collect(Collectors.toUnmodifiableSet());
        List<Long> counts = grounds.services().stream()
                .map(this::used)
                .sorted(Comparator.reverseOrder())
                .toList();
        this.mostUsed = counts.isEmpty() ? 0 : counts.getFirst();
        this.muchUsed = counts.isEmpty() ? MANY : Math.max(MANY, counts.get((int) (counts.size() * MUCH_USED)));
    }

    /**
     * Score of one service.
     *
     * @param reasons in descending order of weight; empty when nothing supports the service
     */
    record Weighed(ServiceCard service, double weight, long used, List<Reason> reasons) {}

    private record Weighty(Reason reason, double weight) {}

    Weighed of(ServiceCard card) {
        var reasons = new ArrayList<Weighty>();
        if (isSureEnough(card)) {
            interests(card, reasons);
            stage(card, reasons);
            audiences(card, reasons);
            if (used(card) >= muchUsed) {
                reasons.add(new Weighty(new Reason.Usage(), Math.log1p(used(card)) / Math.log1p(mostUsed)));
            }
        }
        reasons.sort(Comparator.comparingDouble((Weighty one) -> -one.weight()));
        return new Weighed(
                card,
                reasons.stream().mapToDouble(Weighty::weight).sum() * (isFor(card) ? 1 : FOR_OTHERS),
                used(card),
                reasons.stream().map(Weighty::reason).toList());
    }

    /** Returns whether the user's assurance level permits use of the service. */
    private boolean isSureEnough(ServiceCard card) {
        String has = profile.assurance() == null ? "" : profile.assurance();
        return has.compareTo(card.assurance()) >= 0;
    }

    /**
     * Returns whether the service is for a group the user belongs to; true for every service when the user named no
     * known group.
     */
    private boolean isFor(ServiceCard card) {
        return audiences.isEmpty() || card.audiences().stream().anyMatch(audiences::contains);
    }

    private void interests(ServiceCard card, List<Weighty> reasons) {
        for (String event : card.lifeEvents()) {
            if (profile.interests().contains(event)) {
                reasons.add(
                        new Weighty(new Reason.Interest(event, name(event)), LIFE_EVENT + needed(event, card.slug())));
            }
        }
        if (profile.interests().contains(card.sector())) {
            reasons.add(new Weighty(new Reason.Interest(card.sector(), name(card.sector())), SECTOR));
        }
    }

    private void stage(ServiceCard card, List<Weighty> reasons) {
        if (stage == null) {
            return;
        }
        double needed = card.lifeEvents().stream()
                .filter(stage.lifeEvents()::contains)
                .mapToDouble(event -> needed(event, card.slug()))
                .max()
                .orElse(-1);
        if (needed >= 0 || card.audiences().stream().anyMatch(stage.audiences()::contains)) {
            reasons.add(new Weighty(new Reason.Stage(stage.id(), stage.name()), STAGE + Math.max(needed, 0)));
        }
    }

    /** Adds an audience as reason; the fewer services share it, the more it weighs. */
    private void audiences(ServiceCard card, List<Weighty> reasons) {
        for (String audience : card.audiences()) {
            double share = (double) servicesByAudience.getOrDefault(audience, 0L)
                    / grounds.services().size();
            if (share <= BROAD && audiences.contains(audience)) {
                reasons.add(new Weighty(new Reason.Audience(audience, name(audience)), AUDIENCE * (1 - share)));
            }
        }
    }

    private double needed(String event, String slug) {
        return grounds.needed().getOrDefault(event, Set.of()).contains(slug) ? NEEDED : 0;
    }

    private long used(ServiceCard card) {
        return grounds.usage().getOrDefault(card.id(), 0L);
    }

    private LocalizedText name(String id) {
        return grounds.names().getOrDefault(id, LocalizedText.of(id, id));
    }
}
