package ae.sharjah.digital.adapters.spi.conformance;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import java.net.URI;
import java.util.List;

/**
 * Test double of an agency's system that speaks the connector's real protocol and behaves as the test specifies. It
 * records effects by idempotency key and responds to a repetition as it did the first time.
 */
public interface ScriptedAgency extends AutoCloseable {

    URI address();

    void acknowledges(String agencyReference);

    void receives();

    void decides(Decision decision, ReasonCode reason);

    void refuses(ReasonCode reason);

    /** Asks the platform to retry later. */
    void busy(int seconds);

    /** Responds with the protocol's server error. */
    void fails();

    /** Refuses calls as the protocol specifies for a wrong key or address. */
    void rejectsTheKey();

    /** Accepts the connection and sends no response. */
    void hangs();

    /** Starts a response immediately and then sends it endlessly, byte by byte. */
    void trickles();

    /** Responds with success and a body that does not follow the protocol. */
    void returnsUnreadableBody();

    /** Responds with success and a body far over the size limit. */
    void returnsTooLargeBody();

    /** Accepts the request and drops the connection before responding; acknowledges repetitions. */
    void acceptsAndDropsTheConnection(String agencyReference);

    /** Returns the idempotency keys that had an effect, in order, each once. */
    List<String> effects();

    /** Returns the number of calls. */
    int calls();

    @Override
    void close();
}
