package ae.sharjah.digital.local.launcher;

/** Why the launcher does not do what it was asked; the message is one sentence for the person who asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
