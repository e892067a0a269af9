package ae.sharjah.digital.adapters.host.result;

/** How far a dispatch has come with its agency; it never goes back, so a late or repeated answer is told once. */
public enum Progress {
    NONE,
    DELIVERED,
    ACKNOWLEDGED,
    SETTLED;

    boolean before(Progress other) {
        return compareTo(other) < 0;
    }
}
