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

/** What every store does. */
abstract class ObjectStoreContract {
    final UUID id = UUID.randomUUID();

    abstract ObjectStore store();

    /** How many things of any kind the store holds under this id, begun ones included. */
    abstract int traces(UUID object) throws IOException;

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, S3Store.PART_BYTES - 1, S3Store.PART_BYTES, S3Store.PART_BYTES + 1, 12_000_000})
    void givesBackWhatItWasGiven(int size) throws IOException {
        store().write(id, new ByteArrayInputStream(bytes(size)));

        try (InputStream content = store().read(id)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes(size));
        }
    }

    @Test
    void hasNothingToReadUntilTheWholeIsThere() {
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
    void removesWhatIsThereAndMindsNothingThatIsNot() throws IOException {
        store().write(id, new ByteArrayInputStream(bytes(100)));

        store().remove(id);
        store().remove(id);

        assertThat(traces(id)).isZero();
        assertThatThrownBy(() -> store().read(id).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void removesWhatWasBegunOnly() throws IOException {
        begin(id);
        assertThat(traces(id)).isPositive();

        store().remove(id);

        assertThat(traces(id)).isZero();
    }

    /** Leaves what a crash in the midst of writing leaves. */
    abstract void begin(UUID object) throws IOException;
}
