package ae.sharjah.digital.request.complaint;

import java.util.UUID;

/** What an officer is told of the request that a complaint is about; nothing of whom it is. */
public record RequestSummary(String reference, UUID serviceId, int serviceVersion) {}
