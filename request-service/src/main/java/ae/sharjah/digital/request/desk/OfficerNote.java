package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.request.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note of an officer for colleagues.
 *
 * @param officerName null for an officer who has moved to another agency
 */
public record OfficerNote(
        NoteId id, PersonId officerId, @Nullable String officerName, String text, Instant at) {}
