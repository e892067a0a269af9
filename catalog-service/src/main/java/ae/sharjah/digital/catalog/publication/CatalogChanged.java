package ae.sharjah.digital.catalog.publication;

/** Signals inside this process that a change of the published services was committed. */
public record CatalogChanged(long number) {}
