package ae.sharjah.digital.request.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour of every store. */
abstract class ObjectStoreContract {
    final ObjectId id = new ObjectId(UUID.randomUUID());

    abstract ObjectStore store();

    /** Returns how many objects the store contains under this id, partial ones included. */
    abstract int traces(ObjectId object) throws IOException;

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, S3Store.PART_BYTES - 1, S3Store.PART_BYTES, S3Store.PART_BYTES + 1, 12_000_000})
    void returnsStoredBytes(int size) throws IOException {
        store().write(id, new ByteArrayInputStream(bytes(size)));

        try (InputStream content = store().read(id)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes(size));
        }
    }

    @Test
    void hidesAnObjectUntilItIsComplete() {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(bytes(7_000_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender has gone");
            }
        });

        assertThatThrownBy(() -> store().write(id, breaking)).hasMessageContaining("the sender has gone");
        assertThatThrownBy(() -> store().read(id).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void removesObjectsAndIgnoresMissingOnes() throws IOException {
        store().write(id, new ByteArrayInputStream(bytes(100)));

        store().remove(id);
        store().remove(id);

        assertThat(traces(id)).isZero();
        assertThatThrownBy(() -> store().read(id).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void removesPartialObjects() throws IOException {
        begin(id);
        assertThat(traces(id)).isPositive();

        store().remove(id);

        assertThat(traces(id)).isZero();
    }

    /** Leaves the state of a crash during a write. */
    abstract void begin(ObjectId object) throws IOException;
}
