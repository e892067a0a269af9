package ae.sharjah.digital.request.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer noted for the others.
 *
 * @param officerName null for one who has gone to another agency
 */
public record OfficerNote(UUID id, UUID officerId, @Nullable String officerName, String text, Instant at) {}
