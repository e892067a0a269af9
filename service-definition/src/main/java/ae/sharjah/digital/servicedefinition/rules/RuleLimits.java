package ae.sharjah.digital.servicedefinition.rules;

import dev.cel.common.CelOptions;
import java.time.Duration;

/** Limits of a rule's size and cost. Realistic rules need a fraction of this; one that needs more is a program. */
final class RuleLimits {
    static final int CODE_POINTS = 1_000;
    static final int ITERATIONS = 2_000;
    static final int STEPS = 20_000;
    /** Characters and elements in one value that a rule creates, including nested ones. */
    static final int VALUE_SIZE = 256 * 1024;

    static final int PATTERN_LENGTH = 200;
    /** Instructions of patterns on characters: a pattern of 50 instructions on all characters of the largest value. */
    static final long PATTERN_STEPS = 50L * VALUE_SIZE;

    static final Duration TIME = Duration.ofSeconds(1);

    static final CelOptions CEL = CelOptions.current()
            .maxExpressionCodePointSize(CODE_POINTS)
            .maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(300)
            .comprehensionMaxIterations(ITERATIONS)
            .build();

    private RuleLimits() {}
}
