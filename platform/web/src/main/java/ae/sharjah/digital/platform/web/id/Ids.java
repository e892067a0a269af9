package ae.sharjah.digital.platform.web.id;

import java.util.UUID;

/** Source of new identifiers: UUIDv7 (RFC 9562), so that they sort by the time of their creation. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
