package ae.sharjah.digital.request.attachment.scan;

import java.io.IOException;
import java.io.InputStream;

/** A malware scanner. */
public interface Scanner {

    /** Result of a scan. */
    sealed interface Finding {
        /** No known malware. */
        record Clean() implements Finding {}

        /** @param signature the scanner's name for it */
        record Infected(String signature) implements Finding {}

        /** No scanner, by the operator's choice. */
        record NotScanned() implements Finding {}

        /** No result; nothing is known about the content. */
        record Unknown(String reason) implements Finding {}
    }

    /**
     * Reads the content to its end, or as far as needed.
     *
     * @throws IOException when the content cannot be read; failures of the scanner are returned as a finding
     */
    Finding scan(InputStream content) throws IOException;
}
