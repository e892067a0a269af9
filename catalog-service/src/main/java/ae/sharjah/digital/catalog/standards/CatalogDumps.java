package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Documents of the whole catalogue. The first request after a change writes the document, one service at a time, and
 * stores it compressed. Neither its size nor the number of readers therefore costs memory or time.
 */
@Component
public class CatalogDumps {
    private final StandardsSettings settings;
    private final PublishedServices published;
    private final PublishedCatalog catalog;
    private final ServiceGroups groups;
    private final Agencies agencies;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Syntax, CachedDump> cache = new EnumMap<>(Syntax.class);

    CatalogDumps(
            StandardsSettings settings,
            PublishedServices published,
            PublishedCatalog now,
            ServiceGroups groups,
            Agencies agencies) {
        this.settings = settings;
        this.published = published;
        this.catalog = now;
        this.groups = groups;
        this.agencies = agencies;
    }

    /** A dump and the state of the catalogue that it contains. */
    private record CachedDump(long number, Directory directory, Dump dump) {}

    public Dump get(Syntax syntax) {
        lock.lock();
        try {
            // Read before the slugs: a change in between then causes the dump to be written again next time.
            long number = published.lastChangeNumber();
            Directory directory = Directory.read(groups, agencies);
            CachedDump last = cache.get(syntax);
            if (last != null && last.number() == number && last.directory().equals(directory)) {
                return last.dump();
            }
            Dump dump = write(syntax, directory);
            cache.put(syntax, new CachedDump(number, directory, dump));
            return dump;
        } finally {
            lock.unlock();
        }
    }

    private Dump write(Syntax syntax, Directory directory) {
        List<String> slugs = catalog.slugs();
        var compressed = new ByteArrayOutputStream();
        var digest = new Dump.Digest();
        try (OutputStream out = digest.wrap(new GZIPOutputStream(compressed));
                var document = DocumentWriter.open(syntax, out)) {
            var graph = GraphBuilder.empty(settings, directory);
            for (String slug : slugs) {
                var version = published.find(slug);
                if (version.isPresent()) {
                    GraphBuilder one = graph.nextDocument();
                    new ServiceGraph(one).add(published.load(version.get()));
                    document.add(one.own());
                }
            }
            document.add(graph.shared());
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return digest.dump(compressed.toByteArray());
    }
}
