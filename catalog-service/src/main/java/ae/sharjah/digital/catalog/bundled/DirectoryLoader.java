package ae.sharjah.digital.catalog.bundled;

import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.Agency;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Loads the directory that services refer to, before the services. */
@Component
class DirectoryLoader {
    private final CatalogFiles files;
    private final Agencies agencies;
    private final AgencyConnections connections;
    private final ServiceGroups groups;
    private final LifeEventSteps steps;
    private final LifeStages stages;

    DirectoryLoader(
            CatalogFiles files,
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

    /**
     * Loads all files of the directory.
     *
     * @throws IOException if one of the files cannot be read
     */
    void load() throws IOException {
        for (CatalogFiles.AgencyEntry entry : files.agencies()) {
            agencies.register(new Agency(entry.id(), entry.kind(), entry.name()), entry.website());
        }
        connections.declare(files.agencies().stream()
                .flatMap(entry -> entry.toConnections().stream())
                .toList());
        groups.saveAll(GroupKind.SECTOR, files.sectors());
        groups.saveAll(GroupKind.AUDIENCE, files.audiences());
        groups.saveAll(
                GroupKind.LIFE_EVENT,
                files.lifeEvents().stream()
                        .map(CatalogFiles.LifeEventEntry::toGroup)
                        .toList());
        for (CatalogFiles.LifeEventEntry lifeEvent : files.lifeEvents()) {
            steps.replace(lifeEvent.id(), lifeEvent.toSteps());
        }
        stages.replaceAll(files.lifeStages());
    }
}
