package ae.sharjah.digital.catalog.search;

/** The best place a word stands in a service, which the index keeps beside its weight, in the same number. */
enum Place {
    BODY,
    KEYWORD,
    TITLE;

    private static final Place[] ALL = values();
    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;

    /** The frequency that stands for a weight and this place. */
    int frequency(float weight) {
        return Math.max(1, Math.round(weight)) << BITS | ordinal();
    }

    static int weight(int frequency) {
        return frequency >> BITS;
    }

    static Place of(int frequency) {
        return ALL[frequency & MASK];
    }
}
