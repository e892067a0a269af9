package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Refuses a command; the message is one sentence for the user. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Returns the cause in words; some of Java's own messages are only the file's name. */
    static String why(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException e -> e.getFile() + " is not a folder";
            case AccessDeniedException e -> "access to " + e.getFile() + " is denied";
            case NoSuchFileException e -> "there is no " + e.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
