package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.search.ServiceIndex;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Recommends services that are currently published. */
@Service
public class Recommendations {
    private final ServiceIndex index;
    private final ServiceGroups groups;
    private final LifeStages stages;
    private final LifeEventSteps steps;

    Recommendations(ServiceIndex index, ServiceGroups groups, LifeStages stages, LifeEventSteps steps) {
        this.index = index;
        this.groups = groups;
        this.stages = stages;
        this.steps = steps;
    }

    /**
     * Returns recommended services, the best first.
     *
     * @param limit maximum number of services
     */
    public List<Recommendation> recommend(Profile profile, int limit) {
        Map<String, LocalizedText> names = Arrays.stream(GroupKind.values())
                .flatMap(kind -> groups.all(kind).stream())
                .collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::name, (one, _) -> one));
        Map<String, LifeStage> byId =
                stages.all().stream().collect(Collectors.toMap(LifeStage::id, Function.identity()));
        return Recommender.choose(
                profile, new CatalogSnapshot(index.all(), index.usage(), names, byId, steps.requiredServices()), limit);
    }
}
