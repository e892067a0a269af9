package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Full name of a person in both languages.
 *
 * @param arabic never empty; equal to the other if the provider knows only one
 * @param english never empty; equal to the other if the provider knows only one
 */
public record FullName(String arabic, String english) {
    private static final int LONGEST = 200;

    /** Returns the name in the claims, or empty if they contain none, not even the user name. */
    public static Optional<FullName> of(Claims claims) {
        String arabic = normalised(claims.arabicName());
        String english = normalised(claims.name());
        String username = normalised(claims.username());
        return firstNonEmpty(arabic, english, username)
                .flatMap(inArabic ->
                        firstNonEmpty(english, arabic, username).map(inEnglish -> new FullName(inArabic, inEnglish)));
    }

    private static Optional<String> firstNonEmpty(String... candidates) {
        return Stream.of(candidates).filter(name -> !name.isEmpty()).findFirst();
    }

    private static String normalised(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String spaced = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return spaced.length() <= LONGEST ? spaced : spaced.substring(0, LONGEST);
    }

    /** Omits personal data, because the text may be logged. */
    @Override
    public String toString() {
        return "Names[…]";
    }
}
