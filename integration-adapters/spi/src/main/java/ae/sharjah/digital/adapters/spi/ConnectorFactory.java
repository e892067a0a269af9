package ae.sharjah.digital.adapters.spi;

/** Factory of connectors for one protocol. */
public interface ConnectorFactory {

    /** Returns the name that connections refer to, such as {@code rest}. */
    String name();

    Connector connect(Connection connection);
}
