package ae.sharjah.digital.adapters.rest;

import ae.sharjah.digital.adapters.spi.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a delivery, as agency-rest.yaml describes. */
record AgencyRequest(
        String dispatchId,
        String requestId,
        String reference,
        String service,
        int serviceVersion,
        String occasion,
        String submittedAt,
        Map<String, Object> answers) {

    static AgencyRequest of(Delivery delivery, Map<String, String> mapping) {
        return new AgencyRequest(
                delivery.dispatchId().toString(),
                delivery.requestId().toString(),
                delivery.reference(),
                delivery.service(),
                delivery.serviceVersion(),
                delivery.occasion().code(),
                delivery.submittedAt().toString(),
                mapped(delivery.answers(), mapping));
    }

    /** Only the fields that the mapping names leave, under the agency's names; without a mapping all do. */
    private static Map<String, Object> mapped(Map<String, Object> answers, Map<String, String> mapping) {
        if (mapping.isEmpty()) {
            return answers;
        }
        var sent = new LinkedHashMap<String, Object>();
        mapping.forEach((ours, theirs) -> {
            Object value = answers.get(ours);
            if (value != null) {
                sent.put(theirs, value);
            }
        });
        return sent;
    }
}
