package ae.sharjah.digital.platform.events.inbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Description of a failure for operators: its kind and place. Not its message, which may quote the values that caused
 * it.
 */
final class FailureReason {
    private static final int FRAMES = 3;

    private FailureReason() {}

    static String of(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String place = Arrays.stream(root.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return failed.getClass().getSimpleName() + " / " + root.getClass().getSimpleName() + " at " + place;
    }
}
