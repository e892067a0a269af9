package ae.sharjah.digital.request.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifier of a person, applicant or officer: the subject of the person's tokens. */
public record PersonId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    /** Returns the identifier of an optional column or field; null for none. */
    public static @Nullable PersonId ofNullable(@Nullable UUID value) {
        return value == null ? null : new PersonId(value);
    }

    /** Returns the UUID for an optional column or field; null for none. */
    public static @Nullable UUID valueOrNull(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
