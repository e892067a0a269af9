package ae.sharjah.digital.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Basis of service recommendations, set only by the person. The codes are the catalogue's; readers ignore codes they do
 * not know.
 *
 * @param interests sectors and life events, each once, in the person's order
 * @param lifeStage null if not set
 * @param audiences audiences that the person belongs to, each once
 * @param enabled false if the person has switched recommendations off
 */
public record Personalisation(
        List<String> interests, @Nullable String lifeStage, List<String> audiences, boolean enabled) {

    /** Personalisation of a person who has not set anything yet. */
    static final Personalisation DEFAULT = new Personalisation(List.of(), null, List.of(), true);

    Personalisation with(ProfileChange change) {
        return new Personalisation(
                change.interests() == null ? interests : change.interests(),
                change.lifeStage() == null ? lifeStage : change.lifeStage().code(),
                change.audiences() == null ? audiences : change.audiences(),
                change.recommendations() == null ? enabled : change.recommendations());
    }
}
