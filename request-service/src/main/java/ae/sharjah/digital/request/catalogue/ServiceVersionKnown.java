package ae.sharjah.digital.request.catalogue;

/** A service version arrived; told inside this process, in the transaction that keeps it. */
public record ServiceVersionKnown(ServiceVersion version) {}
