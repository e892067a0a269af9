package ae.sharjah.digital.catalog.search;

/** The most important field that contains a term. The index stores it together with the weight, in the same number. */
enum FieldTier {
    BODY,
    KEYWORD,
    TITLE;

    private static final FieldTier[] ALL = values();
    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;

    /** Returns the term frequency that encodes a weight and this tier. */
    int toFrequency(float weight) {
        return Math.max(1, Math.round(weight)) << BITS | ordinal();
    }

    static int weightFromFrequency(int frequency) {
        return frequency >> BITS;
    }

    static FieldTier fromFrequency(int frequency) {
        return ALL[frequency & MASK];
    }
}
