package ae.sharjah.digital.platform.events.message;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the data of events into a consumer's own records. An event of the platform has no null: what has no value is
 * absent. So a null anywhere, also where this consumer does not look, and a missing member that the record requires,
 * make the event malformed; it is parked before anything of it is stored.
 */
public final class EventReader {
    private final JsonMapper json;

    public EventReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads an event.
     *
     * @param type record whose components may be absent only if they are declared nullable
     * @throws MalformedEventException if the data cannot be read, names the place but never the value
     */
    public <T extends Record> T read(ReceivedEvent event, Class<T> type) {
        requireNoNull(event);
        T data;
        try {
            data = json.readValue(event.data(), type);
        } catch (JacksonException unreadable) {
            throw malformed(event, "cannot be read as " + type.getSimpleName());
        }
        CompleteRecords.findMissing(data).ifPresent(place -> {
            throw malformed(event, "has nothing at " + place);
        });
        return data;
    }

    private void requireNoNull(ReceivedEvent event) {
        try (JsonParser parser = json.createParser(event.data())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NULL) {
                    throw malformed(
                            event, "has a null at " + parser.streamReadContext().pathAsPointer());
                }
            }
        } catch (JacksonException unreadable) {
            throw malformed(event, "is not JSON within the limits");
        }
    }

    private static MalformedEventException malformed(ReceivedEvent event, String what) {
        return new MalformedEventException(event.type() + " " + what);
    }
}
