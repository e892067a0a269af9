package ae.sharjah.digital.identity.person;

import java.util.UUID;

/**
 * What the platform keeps of a person.
 *
 * @param id subject of the person's tokens
 * @param name as the identity provider told it
 * @param contacts the same
 * @param language what the platform writes to the person in
 * @param personalisation what services are recommended by
 * @param version counts the changes, from 1
 */
public record Person(
        UUID id, Names name, Contacts contacts, Language language, Personalisation personalisation, long version) {

    /** The person after the change; the same when it changes nothing. */
    Person with(ProfileChange change) {
        Language newLanguage = change.language() == null ? language : change.language();
        Personalisation newPersonalisation = personalisation.with(change);
        return newLanguage == language && newPersonalisation.equals(personalisation)
                ? this
                : new Person(id, name, contacts, newLanguage, newPersonalisation, version + 1);
    }
}
