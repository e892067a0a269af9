package ae.sharjah.digital.adapters.spi;

import java.util.UUID;

/** The resident has withdrawn what {@code dispatchId} handed over. */
public record Recall(UUID dispatchId, UUID requestId) {}
