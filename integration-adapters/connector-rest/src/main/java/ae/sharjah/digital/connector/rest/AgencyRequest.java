package ae.sharjah.digital.connector.rest;

import ae.sharjah.digital.adapters.spi.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;

/** Request body of a delivery, described in agency-rest.yaml. */
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
                delivery.reason().code(),
                delivery.submittedAt().toString(),
                mapped(delivery.answers(), mapping));
    }

    /** Returns the answers to send: the mapped ones under the agency's names, or all if there is no mapping. */
    private static Map<String, Object> mapped(Map<String, Object> answers, Map<String, String> mapping) {
        if (mapping.isEmpty()) {
            return answers;
        }
        var toSend = new LinkedHashMap<String, Object>();
        mapping.forEach((platformName, agencyName) -> {
            Object value = answers.get(platformName);
            if (value != null) {
                toSend.put(agencyName, value);
            }
        });
        return toSend;
    }
}
