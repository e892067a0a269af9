package ae.sharjah.digital.adapters.host.result;

/** Progress of a dispatch at its agency. Progress never decreases, so a late or repeated response is published once. */
public enum DeliveryProgress {
    NONE,
    DELIVERED,
    ACKNOWLEDGED,
    SETTLED;

    boolean isBefore(DeliveryProgress other) {
        return compareTo(other) < 0;
    }
}
