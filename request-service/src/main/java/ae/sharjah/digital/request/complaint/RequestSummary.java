package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.catalog.ServiceId;

/** Data of the request that a complaint is about, for officers; without its applicant. */
public record RequestSummary(String reference, ServiceId serviceId, int serviceVersion) {}
