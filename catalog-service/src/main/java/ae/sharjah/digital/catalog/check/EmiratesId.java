package ae.sharjah.digital.catalog.check;

/**
 * Checks Emirates ID numbers: 784, year, seven digits, Luhn check digit over all fifteen digits; hyphens are allowed.
 */
final class EmiratesId {
    private static final int DIGITS = 15;
    private static final String COUNTRY = "784";

    private EmiratesId() {}

    static boolean isValid(String text) {
        String digits = text.replace("-", "");
        return digits.length() == DIGITS
                && digits.startsWith(COUNTRY)
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && luhn(digits) % 10 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) {
                value = value < 5 ? value * 2 : value * 2 - 9;
            }
            sum += value;
        }
        return sum;
    }
}
