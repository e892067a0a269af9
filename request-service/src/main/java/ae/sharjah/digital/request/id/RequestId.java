package ae.sharjah.digital.request.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifier of a request. */
public record RequestId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestId {}

    /** Returns the identifier of an optional column or field; null for none. */
    public static @Nullable RequestId ofNullable(@Nullable UUID value) {
        return value == null ? null : new RequestId(value);
    }

    /** Returns the UUID for an optional column or field; null for none. */
    public static @Nullable UUID valueOrNull(@Nullable RequestId id) {
        return id == null ? null : id.value();
    }

    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
