package ae.sharjah.digital.request.catalog;

/** Event within this process: a service version was received. Published in the transaction that stores it. */
public record ServiceVersionReceived(ServiceVersion version) {}
