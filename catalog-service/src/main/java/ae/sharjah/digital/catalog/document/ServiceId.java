package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a service; a plain UUID in JSON and in the database. */
public record ServiceId(@JsonValue UUID value) implements Comparable<ServiceId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceId {}

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
