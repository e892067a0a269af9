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
public class CatalogueDumps {
    private final StandardsSettings settings;
    private final PublishedServices published;
    private final PublishedNow now;
    private final ServiceGroups groups;
    private final Agencies agencies;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Syntax, Kept> kept = new EnumMap<>(Syntax.class);

    CatalogueDumps(
            StandardsSettings settings,
            PublishedServices published,
            PublishedNow now,
            ServiceGroups groups,
            Agencies agencies) {
        this.settings = settings;
        this.published = published;
        this.now = now;
        this.groups = groups;
        this.agencies = agencies;
    }

    /** A dump and the state of the catalogue that it contains. */
    private record Kept(long number, Directory directory, Dump dump) {}

    public Dump of(Syntax syntax) {
        writing.lock();
        try {
            // Read before the slugs: a change in between then causes the dump to be written again next time.
            long number = published.lastChangeNumber();
            Directory directory = Directory.now(groups, agencies);
            Kept last = kept.get(syntax);
            if (last != null && last.number() == number && last.directory().equals(directory)) {
                return last.dump();
            }
            Dump dump = write(syntax, directory);
            kept.put(syntax, new Kept(number, directory, dump));
            return dump;
        } finally {
            writing.unlock();
        }
    }

    private Dump write(Syntax syntax, Directory directory) {
        List<String> slugs = now.slugs();
        var compressed = new ByteArrayOutputStream();
        var told = new Dump.Digest();
        try (OutputStream out = told.watching(new GZIPOutputStream(compressed));
                var whole = WholeDocument.in(syntax, out)) {
            var graph = Description.empty(settings, directory);
            for (String slug : slugs) {
                var version = published.find(slug);
                if (version.isPresent()) {
                    Description one = graph.next();
                    new ServiceGraph(one).draw(published.load(version.get()));
                    whole.add(one.own());
                }
            }
            whole.add(graph.shared());
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return told.dump(compressed.toByteArray());
    }
}
