package ae.sharjah.digital.request.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    private ObjectStore store;

    @BeforeEach
    void opens() throws IOException {
        store = new FolderStore(folder.resolve("objects"));
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Override
    int traces(ObjectId object) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return (int) all.filter(path -> path.getFileName().toString().contains(object.toString()))
                    .count();
        }
    }

    @Override
    void begin(ObjectId object) throws IOException {
        Files.writeString(folder.resolve("objects/incoming/" + object + ".part"), "begun");
    }

    @Test
    void createsFilesForTheOwnerOnly() throws IOException {
        store.write(id, new ByteArrayInputStream(bytes(10)));

        try (Stream<Path> all = Files.walk(folder.resolve("objects"))) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
            }
        }
    }
}
