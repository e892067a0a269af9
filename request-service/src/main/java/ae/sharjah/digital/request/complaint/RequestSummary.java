package ae.sharjah.digital.request.complaint;

import java.util.UUID;

/** Data of the request that a complaint is about, for officers; without its applicant. */
public record RequestSummary(String reference, UUID serviceId, int serviceVersion) {}
