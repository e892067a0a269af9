package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.HistoryProof.FlawEnum;
import ae.sharjah.digital.request.lifecycle.HistoryProof;

/** Proofs of histories as residents see them. */
final class HistoryProofs {
    private HistoryProofs() {}

    static ae.sharjah.digital.request.api.resident.HistoryProof view(HistoryProof.Result result) {
        HistoryProof.Flaw flaw = result.flaw();
        return new ae.sharjah.digital.request.api.resident.HistoryProof()
                .intact(flaw == null)
                .flaw(flaw == null ? null : flaw(flaw))
                .flawAt(result.at())
                .steps(result.steps())
                .chained(result.chained())
                .head(result.head())
                .headKnown(result.known());
    }

    private static FlawEnum flaw(HistoryProof.Flaw flaw) {
        return switch (flaw) {
            case CHAIN_BROKEN -> FlawEnum.CHAIN_BROKEN;
            case NO_SUCH_WAY -> FlawEnum.NO_SUCH_WAY;
            case NOT_WHERE_IT_STANDS -> FlawEnum.NOT_WHERE_IT_STANDS;
        };
    }
}
