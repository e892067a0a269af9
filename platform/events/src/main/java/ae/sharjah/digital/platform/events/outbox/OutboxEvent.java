package ae.sharjah.digital.platform.events.outbox;

/**
 * Event to be published once the change that caused it is committed.
 *
 * @param topic topic it is published to
 * @param key the Kafka key; events of one key stay in order
 * @param type CloudEvents type, past tense and versioned
 * @param aggregateId the aggregate that changed; CloudEvents subject
 * @param version the aggregate's version after the change; one event for each
 * @param data becomes JSON; carries ids, codes and versions, never names, contacts or answers
 */
public record OutboxEvent(String topic, String key, String type, String aggregateId, long version, Object data) {}
