package ae.sharjah.digital.notification.inbox;

import java.util.UUID;

/** Identifier of a notification (UUIDv7). */
public record NotificationId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
