package ae.sharjah.digital.request.attachment.scan;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware. */
public interface Scanner {

    /** What a scan found. */
    sealed interface Finding {
        /** Nothing known to be bad. */
        record Clean() implements Finding {}

        /** @param signature what the scanner calls it */
        record Infected(String signature) implements Finding {}

        /** There is no scanner, by the operator's own choice. */
        record NotScanned() implements Finding {}

        /** The scanner did not say; nothing follows about the content. */
        record Unknown(String reason) implements Finding {}
    }

    /**
     * Reads the content to its end, or as far as needed.
     *
     * @throws IOException when the content cannot be read; what becomes of the scanner is told as a finding
     */
    Finding scan(InputStream content) throws IOException;
}
