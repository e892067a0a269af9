package ae.sharjah.digital.identity.person;

/**
 * Profile of a person.
 *
 * @param id subject of the person's tokens
 * @param name name from the identity provider
 * @param contacts contact data from the identity provider
 * @param language language of messages to the person
 * @param personalisation basis of service recommendations
 * @param version number of the current version, from 1
 */
public record Person(
        PersonId id,
        FullName name,
        Contacts contacts,
        Language language,
        Personalisation personalisation,
        long version) {

    /** Returns the person after the change, or the same person if the change has no effect. */
    Person with(ProfileChange change) {
        Language newLanguage = change.language() == null ? language : change.language();
        Personalisation newPersonalisation = personalisation.with(change);
        return newLanguage == language && newPersonalisation.equals(personalisation)
                ? this
                : new Person(id, name, contacts, newLanguage, newPersonalisation, version + 1);
    }
}
