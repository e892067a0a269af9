package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.HistoryProofResource;
import ae.sharjah.digital.request.api.resident.HistoryProofResource.FlawEnum;
import ae.sharjah.digital.request.lifecycle.HistoryVerifier;

/** Views of verified histories for residents. */
final class HistoryProofViews {
    private HistoryProofViews() {}

    static HistoryProofResource view(HistoryVerifier.Result result) {
        HistoryVerifier.Flaw flaw = result.flaw();
        return new HistoryProofResource()
                .intact(flaw == null)
                .flaw(flaw == null ? null : flaw(flaw))
                .flawAt(result.flawedVersion())
                .steps(result.steps())
                .chained(result.chained())
                .head(result.head())
                .headKnown(result.headKnown());
    }

    private static FlawEnum flaw(HistoryVerifier.Flaw flaw) {
        return switch (flaw) {
            case CHAIN_BROKEN -> FlawEnum.CHAIN_BROKEN;
            case NO_SUCH_WAY -> FlawEnum.NO_SUCH_WAY;
            case NOT_WHERE_IT_STANDS -> FlawEnum.NOT_WHERE_IT_STANDS;
        };
    }
}
