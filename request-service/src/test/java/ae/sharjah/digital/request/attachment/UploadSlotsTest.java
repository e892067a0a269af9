package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.request.id.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadSlotsTest {
    private final UploadSlots slots = new UploadSlots(new AttachmentLimits(
            DataSize.ofMegabytes(1), 1, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), Duration.ofMinutes(1), 4, 2));
    private final PersonId maryam = new PersonId(UUID.randomUUID());

    @Test
    void limitsTheSlotsOfOnePerson() {
        List<UploadSlots.Slot> taken = new ArrayList<>(List.of(slots.acquire(maryam), slots.acquire(maryam)));

        assertThatThrownBy(() -> slots.acquire(maryam)).hasMessage("too-many-uploads");
        taken.add(slots.acquire(new PersonId(UUID.randomUUID())));
        taken.add(slots.acquire(new PersonId(UUID.randomUUID())));
        assertThatThrownBy(() -> slots.acquire(new PersonId(UUID.randomUUID()))).hasMessage("uploads-busy");
        taken.forEach(UploadSlots.Slot::close);

        assertThat(slots.inUse()).isZero();
        slots.acquire(maryam).close();
    }
}
