package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.rules.RuleFault;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes that checks may report; {@code problems_ar.properties} and {@code problems_en.properties} have their texts.
 */
final class FaultCodes {
    /** Codes whose texts the platform provides. */
    static final Set<String> PLATFORM_CODES = Set.of("required", "unknown-field", "type");

    static final Set<String> CATALOG_CODES = Stream.concat(
                    RuleFault.CODES.stream(),
                    Stream.of(
                            "value-not-allowed",
                            "form-of-value",
                            "too-small",
                            "too-large",
                            "repeated",
                            "schema",
                            "not-arabic",
                            "not-english",
                            "text-says-nothing",
                            "promise-of-nothing",
                            "promise-too-long",
                            "not-plain-text",
                            "reference-unknown",
                            "workflow-unknown",
                            "stage-unknown",
                            "workflow-begins-with-draft",
                            "stage-unreachable",
                            "stage-without-way-out",
                            "stage-goes-on-after-the-end",
                            "end-is-pending",
                            "workflow-never-completes",
                            "owner-cannot-act",
                            "action-code-reserved",
                            "connection-needed",
                            "payment-not-offered",
                            "form-subset",
                            "form-closed",
                            "form-keyword",
                            "form-unbounded",
                            "form-required-unknown",
                            "form-pattern",
                            "form-pattern-open",
                            "form-pattern-large",
                            "form-unfillable",
                            "form-field-unknown",
                            "form-field-unlabelled",
                            "document-too-large",
                            "more-faults",
                            "check-too-long",
                            "connection-unknown",
                            "asked-though-held",
                            "prefill-unknown",
                            "prefill-not-connected",
                            "prefill-type",
                            "prefill-of-other",
                            "assurance-too-low",
                            "text-without-rule",
                            "fee-set-twice",
                            "stage-only-guarded",
                            "role-of-officers",
                            "document-unknown",
                            "branches-have-owners",
                            "branches-in-progress",
                            "branches-share-system",
                            "branch-cannot-pass",
                            "branch-ends-at-once",
                            "join-incomplete",
                            "join-without-need",
                            "join-waits-anyway",
                            "four-eyes-of-officers",
                            "four-eyes-unknown",
                            "four-eyes-too-late",
                            "appeal-not-to-agency",
                            "appeal-not-handed-over",
                            "appeal-without-last-word"))
            .collect(Collectors.toUnmodifiableSet());

    private FaultCodes() {}

    static String requireKnown(String code) {
        if (!CATALOG_CODES.contains(code) && !PLATFORM_CODES.contains(code)) {
            throw new IllegalArgumentException("no text for the fault " + code);
        }
        return code;
    }
}
