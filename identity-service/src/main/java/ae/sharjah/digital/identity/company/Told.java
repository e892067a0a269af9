package ae.sharjah.digital.identity.company;

/** What came of telling about a company. */
public sealed interface Told {

    /** The company as it is now. */
    record Kept(Company company, boolean isNew) implements Told {}

    /** It is there already, and whoever changes it has to say which version they saw. */
    record Unseen() implements Told {}

    /** It has changed since, or is not there. */
    record Stale() implements Told {}
}
