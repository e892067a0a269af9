package ae.sharjah.digital.request.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * An object store in a folder of one machine. A file is written to a temporary path, forced to disk and then renamed,
 * so that it exists completely or not at all, also after a power failure.
 */
public final class FolderStore implements ObjectStore {
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int SUFFIX_LENGTH = 2;

    private final Path folder;
    private final Path incoming;

    /** @param folder created if absent */
    public FolderStore(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.incoming = this.folder.resolve("incoming");
        Files.createDirectories(this.folder, OWN_FOLDER);
        Files.createDirectories(incoming, OWN_FOLDER);
        force(this.folder);
    }

    @Override
    public void write(ObjectId id, InputStream content) throws IOException {
        Path aside = temporaryFile(id);
        try (FileChannel file = FileChannel.open(
                        aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE);
                OutputStream out = Channels.newOutputStream(file)) {
            content.transferTo(out);
            file.force(true);
        }
        Path place = file(id);
        Path shelf = subfolder(id);
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf, OWN_FOLDER);
            force(folder);
        }
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
    }

    @Override
    public InputStream read(ObjectId id) throws IOException {
        return Files.newInputStream(file(id));
    }

    @Override
    public void remove(ObjectId id) throws IOException {
        Files.deleteIfExists(temporaryFile(id));
        Files.deleteIfExists(file(id));
    }

    private Path temporaryFile(ObjectId id) {
        return incoming.resolve(id + ".part");
    }

    private Path file(ObjectId id) {
        return subfolder(id).resolve(id.toString());
    }

    /**
     * Returns the subfolder by the end of the id: its beginning is the time, so that all objects of a day would share
     * one folder.
     */
    private Path subfolder(ObjectId id) {
        String text = id.toString();
        return folder.resolve(text.substring(text.length() - SUFFIX_LENGTH));
    }

    /** Forces a folder to disk: a new name is durable only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
