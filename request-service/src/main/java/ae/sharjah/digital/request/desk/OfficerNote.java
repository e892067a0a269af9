package ae.sharjah.digital.request.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note of an officer for colleagues.
 *
 * @param officerName null for an officer who has moved to another agency
 */
public record OfficerNote(UUID id, UUID officerId, @Nullable String officerName, String text, Instant at) {}
