package ae.sharjah.digital.platform.events.message;

/** Header names of CloudEvents 1.0 in Kafka's binary mode, and of the extensions used here. */
final class CloudEventHeaders {
    static final String SPECVERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String DATASCHEMA = "ce_dataschema";
    /** Extension: the aggregate's version after the change. */
    static final String VERSION = "ce_version";

    static final String CONTENT_TYPE = "content-type";
    static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}
}
