package org.programmeledger.benchmarks.speed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The peer of a whole HTTP command: the same web server, and a servlet that writes the body with one insert in one
 * transaction. No security, no JSON, no rules.
 */
public final class InsertEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final byte[] BODY = "{\"subject\":\"written\"}".getBytes(StandardCharsets.UTF_8);

    private final transient HikariDataSource pool;
    private final String metadata = Actors.metadata();

    InsertEndpoint(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Serves until it is stopped; arguments as those of a service. */
    public static void main(String... arguments) throws LifecycleException {
        var settings = Arrays.stream(arguments)
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        var config = new HikariConfig();
        config.setJdbcUrl(settings.get("spring.datasource.url"));
        config.setUsername(settings.get("spring.datasource.username"));
        config.setMaximumPoolSize(
                Integer.parseInt(settings.getOrDefault("spring.datasource.hikari.maximum-pool-size", "32")));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(Integer.parseInt(settings.getOrDefault("server.port", "0")));
        var connector = tomcat.getConnector();
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("keepAliveTimeout", "-1");
        connector.setProperty("connectionTimeout", "-1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "insert", new InsertEndpoint(new HikariDataSource(config)));
        context.addServletMappingDecoded("/*", "insert");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var payload = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(SingleInsert.INSERT)) {
            statement.setString(1, "fund_019a0000-0000-7000-8000-000000000003");
            statement.setString(2, payload);
            statement.setString(3, metadata);
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
