package ae.sharjah.digital.catalog.publication;

/** Told inside this process after what residents see has changed and the change is committed. */
public record CatalogueChanged(long number) {}
