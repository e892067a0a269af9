package ae.sharjah.digital.servicedefinition.pattern;

/**
 * Text that charges the current {@link WorkBudget} whenever a pattern reads a character, so that matching ends in the
 * middle of a text.
 *
 * @param cost steps for each character: the size of the pattern
 */
record MeteredText(CharSequence text, long cost) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        WorkBudget.charge(cost);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(text.subSequence(start, end), cost);
    }

    @Override
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
