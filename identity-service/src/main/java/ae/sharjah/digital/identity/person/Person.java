package ae.sharjah.digital.identity.person;

import java.util.List;
import java.util.UUID;

/**
 * What the platform keeps of a person.
 *
 * @param id subject of the person's tokens
 * @param name as the identity provider told it
 * @param language what the platform writes to the person in
 * @param interests codes the person chose, each once, in the person's order
 * @param version counts the changes, from 1
 */
public record Person(UUID id, Names name, Language language, List<String> interests, long version) {

    /** The person after the change; the same when it changes nothing. */
    Person with(ProfileChange change) {
        Language newLanguage = change.language() == null ? language : change.language();
        List<String> newInterests = change.interests() == null ? interests : change.interests();
        return newLanguage == language && newInterests.equals(interests)
                ? this
                : new Person(id, name, newLanguage, newInterests, version + 1);
    }
}
