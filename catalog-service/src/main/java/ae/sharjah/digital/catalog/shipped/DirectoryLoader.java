package ae.sharjah.digital.catalog.shipped;

import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.Agency;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Takes over what services refer to, before the services themselves. */
@Component
class DirectoryLoader {
    private final CatalogueFiles files;
    private final Agencies agencies;
    private final AgencyConnections connections;
    private final ServiceGroups groups;
    private final LifeEventSteps steps;
    private final LifeStages stages;

    DirectoryLoader(
            CatalogueFiles files,
            Agencies agencies,
            AgencyConnections connections,
            ServiceGroups groups,
            LifeEventSteps steps,
            LifeStages stages) {
        this.files = files;
        this.agencies = agencies;
        this.connections = connections;
        this.groups = groups;
        this.steps = steps;
        this.stages = stages;
    }

    /** @throws IOException when one of the files cannot be read */
    void load() throws IOException {
        for (CatalogueFiles.AgencyEntry entry : files.agencies()) {
            agencies.register(new Agency(entry.id(), entry.kind(), entry.name()), entry.website());
        }
        connections.declare(files.agencies().stream()
                .flatMap(entry -> entry.named().stream())
                .toList());
        groups.keep(GroupKind.SECTOR, files.sectors());
        groups.keep(GroupKind.AUDIENCE, files.audiences());
        groups.keep(
                GroupKind.LIFE_EVENT,
                files.lifeEvents().stream()
                        .map(CatalogueFiles.LifeEventEntry::group)
                        .toList());
        for (CatalogueFiles.LifeEventEntry lifeEvent : files.lifeEvents()) {
            steps.keep(lifeEvent.id(), lifeEvent.inOrder());
        }
        stages.keep(files.lifeStages());
    }
}
