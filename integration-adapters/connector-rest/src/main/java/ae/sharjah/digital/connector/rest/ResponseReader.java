package ae.sharjah.digital.connector.rest;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Acknowledged;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Decided;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Delivered;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Rejected;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.RetryLater;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mapper from an agency's HTTP response to an outcome; accepts only responses that agency-rest.yaml describes. */
final class ResponseReader {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);
    private static final int LONGEST_REFERENCE = 100;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    DeliveryOutcome read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 202 -> receipt(response.body());
            case 409, 422 -> refusal(status, response.body());
            case 429, 503 -> new RetryLater(retryAfter(response), "http-" + status);
            default -> new Broken("http-" + status);
        };
    }

    private DeliveryOutcome receipt(byte[] body) {
        return parse(body, Receipt.class)
                .flatMap(ResponseReader::outcome)
                .orElseGet(() -> new Broken("unreadable answer"));
    }

    private DeliveryOutcome refusal(int status, byte[] body) {
        return parse(body, Refusal.class)
                .map(Refusal::reasonCode)
                .flatMap(ReasonCode::ofCode)
                .<DeliveryOutcome>map(Rejected::new)
                .orElseGet(() -> new Broken("http-" + status + " without a reason"));
    }

    private <T> Optional<T> parse(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(body, type));
        } catch (JacksonException garbage) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryOutcome> outcome(Receipt receipt) {
        String reference = validReference(receipt.agencyReference());
        return switch (receipt.status()) {
            case "received", "recalled" -> Optional.of(new Delivered(reference));
            case "acknowledged" -> Optional.ofNullable(reference).map(Acknowledged::new);
            case "decided" -> decided(receipt, reference);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<DeliveryOutcome> decided(Receipt receipt, @Nullable String reference) {
        String reason = receipt.reasonCode();
        return switch (receipt.decision()) {
            case "approved" -> Optional.of(new Decided(reference, Decision.APPROVED, null));
            case "rejected" ->
                Optional.ofNullable(reason)
                        .flatMap(ReasonCode::ofCode)
                        .map(code -> new Decided(reference, Decision.REJECTED, code));
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable String validReference(@Nullable String reference) {
        return reference == null
                        || reference.isBlank()
                        || reference.length() > LONGEST_REFERENCE
                        || reference.chars().anyMatch(ResponseReader::isUnstorable)
                ? null
                : reference;
    }

    /** Returns whether a database might refuse the character. */
    private static boolean isUnstorable(int character) {
        return Character.isISOControl(character) || Character.isSurrogate((char) character);
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        Duration delay = response.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
        return delay.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : delay;
    }

    private record Receipt(
            @Nullable String status,
            @Nullable String agencyReference,
            @Nullable String decision,
            @Nullable String reasonCode) {}

    private record Refusal(@Nullable String reasonCode) {}
}
