package ae.sharjah.digital.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What services are recommended by: nothing but what the person set. The codes are the catalogue's; whoever reads them
 * passes over those it does not know.
 *
 * @param interests sectors and life events, each once, in the person's order
 * @param lifeStage null when not told
 * @param audiences whom the person counts themselves among, each once
 * @param wanted false when the person switched recommendations off
 */
public record Personalisation(
        List<String> interests, @Nullable String lifeStage, List<String> audiences, boolean wanted) {

    /** Of someone who has not set anything yet. */
    static final Personalisation NOTHING_SET = new Personalisation(List.of(), null, List.of(), true);

    Personalisation with(ProfileChange change) {
        return new Personalisation(
                change.interests() == null ? interests : change.interests(),
                change.lifeStage() == null ? lifeStage : change.lifeStage().code(),
                change.audiences() == null ? audiences : change.audiences(),
                change.recommendations() == null ? wanted : change.recommendations());
    }
}
