package ae.sharjah.digital.adapters.host;

import java.util.UUID;

/** Dispatch created by a test. */
public record TestDispatch(UUID id, UUID requestId, String agency) {
    static TestDispatch to(String agency) {
        return new TestDispatch(UUID.randomUUID(), UUID.randomUUID(), agency);
    }

    /** Returns another dispatch of the same request. */
    TestDispatch nextOfSameRequest() {
        return new TestDispatch(UUID.randomUUID(), requestId, agency);
    }

    public String key() {
        return id.toString();
    }
}
