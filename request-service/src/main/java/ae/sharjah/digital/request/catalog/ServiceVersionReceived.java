package ae.sharjah.digital.request.catalog;

/** A service version arrived; told inside this process, in the transaction that keeps it. */
public record ServiceVersionReceived(ServiceVersion version) {}
