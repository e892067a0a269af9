package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why the launcher does not do what it was asked; the message is one sentence for the person who asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What went wrong in words; of some failures Java's own message is the file's name alone. */
    static String why(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> e.getFile() + " is not a folder";
            case AccessDeniedException e -> "access to " + e.getFile() + " is denied";
            case NoSuchFileException e -> "there is no " + e.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
