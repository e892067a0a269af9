package ae.sharjah.digital.request.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file, as one line of text. Leading folders and characters that control a terminal or change the reading
 * direction are removed; the letters of all languages remain.
 */
public record FileName(String text) {
    private static final int MAX_LENGTH = 150;
    private static final int MAX_EXTENSION_LENGTH = 10;
    private static final String JOINERS = "\u200c\u200d";

    /** Parses a name as sent; empty when nothing readable remains. */
    public static Optional<FileName> parse(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String readable = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isReadable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\p{Z}\\s]+", " ")
                // A leading dot hides a file, and a trailing one is dropped by some systems only.
                .replaceAll("^[ .]+|[ .]+$", "");
        boolean named = readable.codePoints().anyMatch(Character::isLetterOrDigit);
        return named ? Optional.of(new FileName(shortened(readable))) : Optional.empty();
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // Persian and other scripts need the joiners; a change of direction could turn "exe.pdf" into "fdp.exe".
            case Character.FORMAT -> JOINERS.indexOf(character) >= 0;
            default -> true;
        };
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= MAX_EXTENSION_LENGTH ? name.substring(dot) : "";
        int retained = MAX_LENGTH - end.codePointCount(0, end.length());
        return name.substring(0, name.offsetByCodePoints(0, retained)).stripTrailing() + end;
    }

    /** Returns the extension in lower case; empty when there is none. */
    private String extension() {
        int dot = text.lastIndexOf('.');
        String end = dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
        return end.length() < MAX_EXTENSION_LENGTH && end.chars().allMatch(FileName::isPlain) ? end : "";
    }

    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /**
     * Returns the name for a file of this type, with the usual extension added when it has none. Empty when it has the
     * extension of another type, since a system that trusts names would open it as that.
     */
    Optional<FileName> withExtensionOf(FileType type) {
        String extension = extension();
        if (extension.isEmpty()) {
            return Optional.of(new FileName(text + "." + type.extensions().getFirst()));
        }
        return type.extensions().contains(extension) ? Optional.of(this) : Optional.empty();
    }
}
