package ae.sharjah.digital.catalog.document;

/**
 * An amount of money.
 *
 * @param amount decimal with two places
 * @param currency ISO 4217
 */
public record Money(String amount, String currency) {

    public static Money dirhams(String amount) {
        return new Money(amount, "AED");
    }
}
