package ae.sharjah.digital.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A small service for tests: connects to its database, answers its readiness probe, and fails on request. */
final class SampleService {

    private SampleService() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (System.getenv("SAMPLE_FAILS") != null) {
            System.out.println("the sample fails as requested");
            System.exit(7);
        }
        DriverManager.getConnection(
                        System.getenv("DATABASE_URL"),
                        System.getenv("DATABASE_USERNAME"),
                        System.getenv("DATABASE_PASSWORD"))
                .close();
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
