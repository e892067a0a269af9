package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name in both languages.
 *
 * @param arabic never empty; the other when the provider knows but one
 * @param english never empty; likewise
 */
public record Names(String arabic, String english) {
    private static final int LONGEST = 200;

    /** Empty when the claims hold no name at all, not even the one used to sign in. */
    public static Optional<Names> of(Claims claims) {
        String arabic = cleaned(claims.arabicName());
        String english = cleaned(claims.name());
        String username = cleaned(claims.username());
        return first(arabic, english, username)
                .flatMap(inArabic -> first(english, arabic, username).map(inEnglish -> new Names(inArabic, inEnglish)));
    }

    private static Optional<String> first(String... candidates) {
        return Stream.of(candidates).filter(name -> !name.isEmpty()).findFirst();
    }

    private static String cleaned(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String spaced = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return spaced.length() <= LONGEST ? spaced : spaced.substring(0, LONGEST);
    }

    /** Keeps personal data out of logs, whoever prints it. */
    @Override
    public String toString() {
        return "Names[…]";
    }
}
