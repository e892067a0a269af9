package ae.sharjah.digital.local.servers;

/**
 * A server process with its data in a folder; can be started again after a stop or a kill. One thread may stop or kill
 * it while another still waits for its start, which then fails.
 */
public interface LocalServer {

    String name();

    /** Starts and returns when the server answers. Throws {@link StartFailed}. */
    void start();

    /** Stops in the server's clean way; does nothing when it does not run. */
    void stop();

    /** {@code kill -9}; returns when the process is gone. Data stays. */
    void kill();

    /** The running process. Throws {@link IllegalStateException} before the first start. */
    OwnProcess process();
}
