package ae.sharjah.digital.servicedefinition.form;

/**
 * Emirates ID number: 784, year, seven digits and a Luhn check digit over all fifteen. Hyphens are ignored, and digits may be
 * Arabic-Indic.
 */
public final class EmiratesId {
    private static final int DIGITS = 15;
    private static final String COUNTRY = "784";

    private EmiratesId() {}

    /** Returns whether the text is a well-formed number; it may never have been issued. */
    public static boolean isValid(String text) {
        var digits = new StringBuilder(DIGITS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = Character.digit(c, 10);
            if (value >= 0) {
                digits.append(value);
            } else if (c != '-') {
                return false;
            }
        }
        return digits.length() == DIGITS && digits.indexOf(COUNTRY) == 0 && hasCheckDigit(digits);
    }

    private static boolean hasCheckDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) {
                value = value < 5 ? value * 2 : value * 2 - 9;
            }
            sum += value;
        }
        return sum % 10 == 0;
    }
}
