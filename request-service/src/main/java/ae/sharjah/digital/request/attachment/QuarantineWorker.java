package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.request.attachment.scan.Scanner;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import ae.sharjah.digital.request.attachment.store.VerifyingInputStream;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scans files in quarantine. Only files that the scanner found clean are released, or, without a scanner by the
 * operator's choice, all files as unscanned. While the scanner is unavailable, files remain and are retried.
 */
@Component
class QuarantineWorker {
    private static final Logger LOG = LoggerFactory.getLogger(QuarantineWorker.class);
    /** Above the longest scan: a replica without a result by then has crashed. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final int MAX_BACKOFF_EXPONENT = 8;

    private final Quarantine quarantine;
    private final ObjectStore store;
    private final Scanner scanner;
    private final MeterRegistry meters;
    private final Clock clock;

    QuarantineWorker(Quarantine quarantine, ObjectStore store, Scanner scanner, MeterRegistry meters, Clock clock) {
        this.quarantine = quarantine;
        this.store = store;
        this.scanner = scanner;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${attachments.scanning.pause:PT0.5S}")
    void scanWaiting() {
        while (scanNext()) {
            // until no file waits, or the scanner returns no result
        }
    }

    private boolean scanNext() {
        Instant now = clock.instant();
        Optional<Quarantine.QuarantinedFile> next = quarantine.lease(now, now.plus(LEASE));
        return next.isPresent() && process(next.get());
    }

    private boolean process(Quarantine.QuarantinedFile file) {
        Scanner.Finding finding = scan(file);
        meters.counter(
                        "attachments.scans",
                        "finding",
                        finding.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        return switch (finding) {
            case Scanner.Finding.Clean() -> {
                quarantine.release(file, AttachmentState.CLEAN);
                yield true;
            }
            case Scanner.Finding.NotScanned() -> {
                quarantine.release(file, AttachmentState.UNSCANNED);
                yield true;
            }
            case Scanner.Finding.Infected(String signature) -> {
                LOG.warn("attachment {} is infected: {}", file.id(), signature);
                quarantine.release(file, AttachmentState.INFECTED);
                yield true;
            }
            case Scanner.Finding.Unknown(String reason) -> {
                LOG.warn("attachment {} stays in quarantine: {}", file.id(), reason);
                quarantine.postpone(file, clock.instant().plus(backoff(file.attempts())));
                yield false;
            }
        };
    }

    private Scanner.Finding scan(Quarantine.QuarantinedFile file) {
        try (InputStream content = new VerifyingInputStream(store.read(file.objectId()), file.size(), file.sha256())) {
            return scanner.scan(content);
        } catch (IOException unreadable) {
            LOG.error("object {} cannot be read", file.objectId(), unreadable);
            return new Scanner.Finding.Unknown("its bytes cannot be read");
        }
    }

    private static Duration backoff(int attempts) {
        return BACKOFF.multipliedBy(1L << Math.min(attempts, MAX_BACKOFF_EXPONENT));
    }
}
