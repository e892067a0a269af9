package ae.sharjah.digital.adapters.spi.conformance;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import java.net.URI;
import java.util.List;

/**
 * An agency's system, speaking the connector's protocol for real, that does as a test tells it. It remembers what it
 * took by idempotency key and answers a repetition as the first time.
 */
public interface ScriptedAgency extends AutoCloseable {

    URI address();

    void acknowledges(String agencyReference);

    void receives();

    void decides(Decision decision, ReasonCode reason);

    void refuses(ReasonCode reason);

    /** Says that the same is to be sent later. */
    void busy(int seconds);

    /** Fails as the protocol's server error. */
    void fails();

    /** Refuses as the protocol says for a wrong key or address. */
    void doesNotKnowUs();

    /** Accepts the connection and answers nothing. */
    void hangs();

    /** Answers at once that something is coming, and then sends it without end, byte by byte. */
    void dribbles();

    /** Answers success with a body that is not of the protocol. */
    void answersGarbage();

    /** Answers success with a body far over the limit. */
    void answersTooMuch();

    /** Takes the request and drops the connection before answering; then acknowledges. */
    void takesItAndDropsTheLine(String agencyReference);

    /** Idempotency keys that had an effect, in order, each once. */
    List<String> effects();

    /** How many calls came. */
    int calls();

    @Override
    void close();
}
