package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import ae.sharjah.digital.identity.issuer.OpenIdProvider;
import ae.sharjah.digital.identity.issuer.UserInfo;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Service that creates a profile on first access and changes profiles, each change with its event. */
@Service
public class Profiles {
    private static final String TOPIC = "identity.events.v1";
    private static final String CHANGED = "ae.sharjah.digital.identity.profile-changed.v1";

    private final Persons persons;
    private final OpenIdProvider provider;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    Profiles(Persons persons, OpenIdProvider provider, Outbox outbox, TransactionTemplate transactions) {
        this.persons = persons;
        this.provider = provider;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /**
     * Returns the profile, or creates it from the provider's claims. The provider is asked once per person and outside
     * of any transaction, because it may be slow.
     */
    public ProfileLookup findOrCreate(PersonId id, String accessToken) {
        return persons.find(id)
                .<ProfileLookup>map(ProfileLookup.Found::new)
                .orElseGet(() -> switch (provider.fetchUserInfo(id.toString(), accessToken)) {
                    case UserInfo.Received(var claims) -> create(id, claims);
                    case UserInfo.Refused() -> new ProfileLookup.NotShared();
                    case UserInfo.Unavailable() -> new ProfileLookup.ProviderUnavailable();
                });
    }

    private ProfileLookup create(PersonId id, Claims claims) {
        return FullName.of(claims)
                .map(names -> new Person(
                        id, names, Contacts.of(claims), Language.ofLocale(claims.locale()), Personalisation.DEFAULT, 1))
                .<ProfileLookup>map(person -> new ProfileLookup.Found(addOrFind(person)))
                .orElseGet(ProfileLookup.NotShared::new);
    }

    /** Adds the person. Of several simultaneous first reads, one creates the profile and the others find it. */
    private Person addOrFind(Person person) {
        return transactions.execute(status -> {
            if (persons.add(person)) {
                publishChanged(person);
                return person;
            }
            return persons.find(person.id()).orElseThrow();
        });
    }

    /**
     * Applies a change.
     *
     * @param expectedVersion the version the change is based on
     */
    public ChangeOutcome change(PersonId id, long expectedVersion, ProfileChange change) {
        return transactions.execute(status -> {
            Person before = persons.lock(id).orElseThrow();
            if (before.version() != expectedVersion) {
                return new ChangeOutcome.Stale();
            }
            Person after = before.with(change);
            if (after.version() != before.version()) {
                persons.save(after);
                publishChanged(after);
            }
            return new ChangeOutcome.Changed(after);
        });
    }

    private void publishChanged(Person person) {
        String id = person.id().toString();
        outbox.append(new OutboxEvent(
                TOPIC,
                id,
                CHANGED,
                id,
                person.version(),
                new ProfileChanged(person.id().value(), person.version())));
    }

    private record ProfileChanged(UUID personId, long version) {}
}
