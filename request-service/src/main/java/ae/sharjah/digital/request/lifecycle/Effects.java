package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.workflow.Effect;

/** Effects of transitions beside the new stage, in the same transaction. */
public interface Effects {
    /**
     * Carries out an effect.
     *
     * @param action code of the action that has the effect
     */
    void carryOut(Effect effect, Request request, ServiceVersion service, String action);
}
