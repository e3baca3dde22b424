package load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.VirtualMachine;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A server under load: a JVM of its own, whose doings it tells. */
abstract class Server implements AutoCloseable {

    private static final int PORT = 8211;
    private static final int PATIENCE_MILLIS = 15_000;

    final String name;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final JMXConnector jmx;
    private final OperatingSystemMXBean system;
    private final MemoryMXBean memory;

    /** Starts it and waits until it answers. */
    Server(String name, Path jar, Path classes, String main) throws Exception {
        this.name = name;
        Path home = Files.createTempDirectory("bench-stream");
        File log = home.resolve("server.log").toFile();
        process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:MinHeapFreeRatio=5",
                                "-XX:MaxHeapFreeRatio=10",
                                "-Dloader.main=" + main,
                                "-Dloader.path=" + classes,
                                "-cp",
                                jar.toString(),
                                "org.springframework.boot.loader.launch.PropertiesLauncher",
                                "--server.port=" + PORT,
                                "--server.address=127.0.0.1",
                                "--syrniki.live.viewers-per-address=5000",
                                "--syrniki.runs.directory=" + home.resolve("runs"))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " did not start, see " + log);
            }
            Thread.sleep(100);
        }
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        jmx = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        MBeanServerConnection beans = jmx.getMBeanServerConnection();
        system =
                ManagementFactory.newPlatformMXBeanProxy(
                        beans,
                        ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME,
                        OperatingSystemMXBean.class);
        memory =
                ManagementFactory.newPlatformMXBeanProxy(
                        beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    private boolean answers() {
        try (SocketChannel channel = SocketChannel.open()) {
            return channel.connect(new InetSocketAddress("127.0.0.1", PORT));
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Starts a run of bursts, 20 a second.
     *
     * @return what it is called
     */
    abstract String run(int writes) throws Exception;

    /** Where a stamp is in its messages. */
    abstract Stamp stamp();

    /** Where the run is watched. */
    abstract String path(String run);

    /** Says what has to be said first. */
    void greet(SocketChannel channel) throws IOException {}

    /** Asks for messages, where they do not come unasked. */
    void subscribe(SocketChannel channel) throws IOException {}

    /**
     * A connection to watch the run on, once it is subscribed.
     *
     * @param buffer bytes the system may keep for it here; 0 for as many as usual
     */
    final SocketChannel open(String run, int buffer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        if (buffer > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
        }
        channel.connect(new InetSocketAddress("127.0.0.1", PORT));
        String handshake =
                """
                GET %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """
                        .formatted(path(run), PORT);
        channel.write(ByteBuffer.wrap(handshake.getBytes(US_ASCII)));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) one(channel));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
        greet(channel);
        return channel;
    }

    /**
     * The next byte.
     *
     * @throws SocketTimeoutException if none comes for long
     */
    static int one(SocketChannel channel) throws IOException {
        channel.socket().setSoTimeout(PATIENCE_MILLIS);
        int one = channel.socket().getInputStream().read();
        if (one < 0) {
            throw new IOException("the server has hung up");
        }
        return one;
    }

    final String post(String path, String json) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Nanoseconds on a core, in all. */
    long cpuNanos() {
        return system.getProcessCpuTime();
    }

    /** Bytes in use on the heap once all that can go is gone. */
    long heap() throws InterruptedException {
        memory.gc();
        Thread.sleep(300);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Bytes the process has in memory. */
    long resident() throws IOException {
        List<String> lines =
                new ArrayList<>(Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")));
        lines.removeIf(line -> !line.startsWith("VmRSS:"));
        return Long.parseLong(lines.getFirst().replaceAll("\\D", "")) * 1024;
    }

    @Override
    public void close() throws Exception {
        jmx.close();
        http.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
