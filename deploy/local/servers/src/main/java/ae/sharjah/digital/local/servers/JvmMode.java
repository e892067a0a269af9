package ae.sharjah.digital.local.servers;

/** How the JVM of a Java server compiles, and what it does with the server's {@link AotCache}. */
public enum JvmMode {

    /**
     * Starts from the cache if there is one, and compiles with C1 only. The optimising compiler C2 takes a third of the
     * CPU time of a start, and ten JVMs start at once on a few cores.
     */
    QUICK_START,

    /** Starts from the cache if there is one, and compiles with all tiers, as production does: for benchmarks. */
    FULL_SPEED,

    /** Records what the process loads and compiles and writes the cache when it stops, which takes 4 to 15 s longer. */
    RECORDING
}
