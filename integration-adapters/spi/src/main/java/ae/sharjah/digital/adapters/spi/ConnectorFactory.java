package ae.sharjah.digital.adapters.spi;

/** Makes connectors of one protocol. */
public interface ConnectorFactory {

    /** The name by which connections choose it, such as {@code rest}. */
    String name();

    Connector connect(Connection connection);
}
