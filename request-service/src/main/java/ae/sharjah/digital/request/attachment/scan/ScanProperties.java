package ae.sharjah.digital.request.attachment.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are scanned.
 *
 * @param scanner {@code tcp://host:port} or {@code unix:/path} of clamd, or {@code none}
 * @param connect until clamd answers at all
 * @param deadline until a scan must be done
 */
@ConfigurationProperties("attachments.scanning")
record ScanProperties(
        @DefaultValue("") String scanner,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("2m") Duration deadline) {}
