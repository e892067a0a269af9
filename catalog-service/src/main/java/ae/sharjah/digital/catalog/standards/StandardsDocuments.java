package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.catalog.search.ServiceIndex;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Documents at the stable addresses, written for every request. This class names no type of the RDF library in its
 * signatures, so that the library is loaded with the first document and not at startup.
 */
@Component
public class StandardsDocuments {
    private final StandardsSettings settings;
    private final PublishedServices published;
    private final PublishedCatalog catalog;
    private final ServiceIndex index;
    private final ServiceGroups groups;
    private final Agencies agencies;

    StandardsDocuments(
            StandardsSettings settings,
            PublishedServices published,
            PublishedCatalog now,
            ServiceIndex index,
            ServiceGroups groups,
            Agencies agencies) {
        this.settings = settings;
        this.published = published;
        this.catalog = now;
        this.index = index;
        this.groups = groups;
        this.agencies = agencies;
    }

    public Addresses addresses() {
        return new Addresses(settings.publicUrl());
    }

    /** Returns the slug of a published service, found by id or slug. */
    public Optional<String> slug(String idOrSlug) {
        return read(idOrSlug).map(document -> document.content().slug());
    }

    public boolean hasAgency(String id) {
        return agencies.find(id).isPresent();
    }

    public boolean hasEvent(String id) {
        return directory().group(GroupKind.LIFE_EVENT, id).isPresent();
    }

    /** Returns a published service in CPSV-AP. */
    public Optional<byte[]> service(String idOrSlug, Syntax syntax) {
        return read(idOrSlug).map(document -> {
            var graph = GraphBuilder.empty(settings, directory());
            new ServiceGraph(graph).add(document);
            return GraphWriter.toBytes(graph.merged(), syntax);
        });
    }

    /** Returns a published service in schema.org, as JSON-LD. */
    public Optional<byte[]> schemaOrg(String idOrSlug) {
        return read(idOrSlug)
                .map(document ->
                        GraphWriter.toBytes(new SchemaOrgGraph(settings, directory()).build(document), Syntax.JSON_LD));
    }

    /** Returns an agency with references to its services. */
    public Optional<byte[]> agency(String id, Syntax syntax) {
        Directory directory = directory();
        return Optional.ofNullable(directory.agencies().get(id)).map(agency -> {
            var graph = GraphBuilder.empty(settings, directory);
            new AgencyGraph(graph)
                    .add(
                            agency,
                            index.all().stream()
                                    .filter(card -> card.agency().id().equals(id))
                                    .map(ServiceCard::slug)
                                    .sorted()
                                    .toList());
            return GraphWriter.toBytes(graph.merged(), syntax);
        });
    }

    /** Returns a life event with references to its services. */
    public Optional<byte[]> event(String id, Syntax syntax) {
        Directory directory = directory();
        return directory.group(GroupKind.LIFE_EVENT, id).map(event -> {
            var graph = GraphBuilder.empty(settings, directory);
            new EventGraph(graph)
                    .addWithServices(
                            event,
                            index.all().stream()
                                    .filter(card -> card.lifeEvents().contains(id))
                                    .map(ServiceCard::slug)
                                    .sorted()
                                    .toList());
            return GraphWriter.toBytes(graph.merged(), syntax);
        });
    }

    /** Returns the catalogue in DCAT-AP. */
    public byte[] catalog(Syntax syntax) {
        var graph = GraphBuilder.empty(settings, directory());
        Instant since = catalog.firstPublishedAt().orElse(Instant.EPOCH);
        new CatalogGraph(graph)
                .add(
                        since,
                        catalog.lastChangedAt().orElse(since),
                        index.all().stream().map(ServiceCard::sector).collect(Collectors.toSet()));
        return GraphWriter.toBytes(graph.merged(), syntax);
    }

    private Optional<ServiceDocument> read(String idOrSlug) {
        return published.find(idOrSlug).map(published::load);
    }

    private Directory directory() {
        return Directory.read(groups, agencies);
    }
}
