package ae.sharjah.digital.catalog.bundled;

import ae.sharjah.digital.catalog.publication.BundledPublication;
import ae.sharjah.digital.catalog.publication.PublicationResult;
import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import ae.sharjah.digital.platform.web.hash.Sha256;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Publishes the changed files of the catalogue's folder. A faulty file is logged and skipped; the version published
 * before stays. A deleted file changes nothing, because a withdrawal has to be explicit.
 */
@Component
public class CatalogLoader {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogLoader.class);

    private final CatalogFiles files;
    private final SharedWorkflows workflows;
    private final BundledPublication publications;
    private final DirectoryLoader directory;
    private final LoadedFiles loaded;

    CatalogLoader(
            CatalogFiles files,
            SharedWorkflows workflows,
            BundledPublication publications,
            DirectoryLoader directory,
            LoadedFiles loaded) {
        this.files = files;
        this.workflows = workflows;
        this.publications = publications;
        this.directory = directory;
        this.loaded = loaded;
    }

    /** The number of files by result. */
    public record Outcome(int published, int unchanged, int refused) {
        Outcome plus(Outcome other) {
            return new Outcome(published + other.published, unchanged + other.unchanged, refused + other.refused);
        }
    }

    private static final Outcome PUBLISHED = new Outcome(1, 0, 0);
    private static final Outcome UNCHANGED = new Outcome(0, 1, 0);
    private static final Outcome REFUSED = new Outcome(0, 0, 1);

    /**
     * Loads all files of the folder.
     *
     * @throws IOException if the folder or one of the files that services refer to cannot be read
     */
    public Outcome load() throws IOException {
        directory.load();
        var outcome = new Outcome(0, 0, 0);
        for (CatalogFiles.ServiceFile file : files.services()) {
            outcome = outcome.plus(load(file));
        }
        return outcome;
    }

    private Outcome load(CatalogFiles.ServiceFile file) throws IOException {
        JsonNode description;
        try {
            description = files.read(file.resource());
        } catch (JacksonException unreadable) {
            LOG.error("{} is not published: {}", file.path(), unreadable.getOriginalMessage());
            return REFUSED;
        }
        byte[] hash = hash(description);
        if (loaded.contains(file.slug(), hash)) {
            return UNCHANGED;
        }
        if (!file.slug().equals(description.path("slug").asString(""))) {
            LOG.error("{} is not published: its slug is not the file's name", file.path());
            return REFUSED;
        }
        return switch (publications.publish(description)) {
            case PublicationResult.Published _ -> {
                loaded.store(file.slug(), hash);
                yield PUBLISHED;
            }
            case PublicationResult.Unchanged _ -> {
                loaded.store(file.slug(), hash);
                yield UNCHANGED;
            }
            case PublicationResult.Refused(var faults) -> {
                faults.forEach(fault -> LOG.error(
                        "{} is not published: {} {} {}",
                        file.path(),
                        fault.pointer(),
                        fault.code(),
                        fault.arguments()));
                yield REFUSED;
            }
        };
    }

    /** Calculates the hash of a file and the shared workflow it names, because both make up the version. */
    private byte[] hash(JsonNode description) {
        JsonNode shared = workflows.byName().get(description.path("workflow").asString(""));
        return Sha256.bytes(shared == null ? description.toString() : description.toString() + shared);
    }
}
