package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalog.ServiceId;
import ae.sharjah.digital.notification.inbox.PersonId;
import ae.sharjah.digital.notification.inbox.RequestId;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Fields of the event about an answered complaint that this service reads.
 *
 * @param reference reference number of the complaint
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ComplaintAnswered(
        String reference, RequestId requestId, String requestReference, PersonId personId, ServiceId serviceId) {}
