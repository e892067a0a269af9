package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import ae.sharjah.digital.identity.issuer.OpenIdProvider;
import ae.sharjah.digital.identity.issuer.UserInfo;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes profiles at first sight and changes them, each change with its event. */
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

    /** The provider is asked once in a person's life and outside of any transaction, for it may be slow. */
    public FirstSight of(UUID id, String accessToken) {
        return persons.find(id).<FirstSight>map(FirstSight.Known::new).orElseGet(() -> switch (provider.of(
                id, accessToken)) {
            case UserInfo.Told(var claims) -> create(id, claims);
            case UserInfo.Refused() -> new FirstSight.NotShared();
            case UserInfo.Away() -> new FirstSight.ProviderAway();
        });
    }

    private FirstSight create(UUID id, Claims claims) {
        return Names.of(claims)
                .map(names -> new Person(
                        id,
                        names,
                        Contacts.of(claims),
                        Language.preferred(claims.locale()),
                        Personalisation.NOTHING_SET,
                        1))
                .<FirstSight>map(person -> new FirstSight.Known(addOrFind(person)))
                .orElseGet(FirstSight.NotShared::new);
    }

    /** Of several first sights at once, one makes the profile and the others find it. */
    private Person addOrFind(Person person) {
        return transactions.execute(status -> {
            if (persons.add(person)) {
                tell(person);
                return person;
            }
            return persons.find(person.id()).orElseThrow();
        });
    }

    /** @param seen the version the change was decided on */
    public ChangeOutcome change(UUID id, long seen, ProfileChange change) {
        return transactions.execute(status -> {
            Person before = persons.lock(id).orElseThrow();
            if (before.version() != seen) {
                return new ChangeOutcome.Stale();
            }
            Person after = before.with(change);
            if (after.version() != before.version()) {
                persons.save(after);
                tell(after);
            }
            return new ChangeOutcome.Done(after);
        });
    }

    private void tell(Person person) {
        String id = person.id().toString();
        outbox.append(new OutboxEvent(
                TOPIC, id, CHANGED, id, person.version(), new ProfileChanged(person.id(), person.version())));
    }

    private record ProfileChanged(UUID personId, long version) {}
}
