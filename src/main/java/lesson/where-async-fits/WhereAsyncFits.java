import module jdk.httpserver;

import module java.base;
import module java.net.http;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A laboratory: four kinds of work, each done in five ways, one after the other, against the clock.
 *
 * <p>The database needs its driver: {@code java -cp h2.jar WhereAsyncFits.java}, with the jar from
 * h2database.com. Without it, that row stays empty.
 */
class WhereAsyncFits {
    static final int JOBS = Integer.getInteger("jobs", 6);
    static final int WAIT = Integer.getInteger("wait", 150); // ms that a page or a query takes
    static final int LIMIT = Integer.getInteger("limit", 8_000_000);
    static final String FAULT = System.getProperty("fault", "none");
    static final int CHILDREN = 2;

    static final long[] crawl = new long[5]; // ms that each way took, -1 if it failed
    static final long[] bot = new long[5];
    static final long[] database = new long[5];
    static final long[] primes = new long[5];
    static volatile String now = ""; // the work and the way
    static volatile int finished;

    static final String URL = "jdbc:h2:mem:lab" + System.nanoTime();
    static final ExecutorService loop =
            Executors.newSingleThreadExecutor(it -> new Thread(it, "loop"));
    static final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(it -> new Thread(it, "clerk"));

    /** Made only where it is used, for it takes a child some time. */
    static class Web {
        static final HttpClient http = HttpClient.newHttpClient();
    }

    interface Way {
        long run(String work, int port) throws Exception;
    }

    static void main(String[] args) throws Exception {
        if (args.length > 0) { // one of the child processes
            try (var _ = args[0].equals("database") ? database() : null) {
                int port = Integer.parseInt(args[1]);
                IO.println(oneByOne(args[0], port, Integer.parseInt(args[2]), CHILDREN));
            }
            return;
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer service = HttpServer.create(address, 0, "/", WhereAsyncFits::take);
        service.start();
        int port = service.getAddress().getPort();
        Web.http.send(request("warm-up", 0, port), HttpResponse.BodyHandlers.ofString());
        if (FAULT.equals("refuses")) {
            service.stop(0);
        }
        row("crawl", crawl, port);
        row("bot", bot, port);
        try (var _ = database()) {
            row("database", database, port);
        } catch (SQLException noDriver) {
            IO.println("database: left out, no driver is on the class path: " + noDriver);
            finished += database.length;
        }
        row("primes", primes, port);
        service.stop(0);
        clerk.shutdownNow();
        loop.shutdown();
    }

    static void row(String work, long[] took, int port) {
        String[] names = {"sequential", "asynchronous", "threads", "virtual threads", "processes"};
        Way[] ways = {
            (it, at) -> oneByOne(it, at, 0, 1),
            WhereAsyncFits::async,
            (it, at) -> inThreads(Thread.ofPlatform().name("thread-", 1), it, at),
            (it, at) -> inThreads(Thread.ofVirtual().name("virtual-", 1), it, at),
            WhereAsyncFits::inProcesses
        };
        for (int i = 0; i < ways.length; i++) {
            now = work + ", " + names[i];
            long begun = System.nanoTime();
            try {
                long result = ways[i].run(work, port);
                long millis = (System.nanoTime() - begun) / 1_000_000;
                took[i] = Math.max(1, millis);
                IO.println("%s: %d in %d ms".formatted(now, result, millis));
            } catch (Exception failure) {
                took[i] = -1;
                boolean wrapped = failure instanceof ExecutionException;
                IO.println(now + ": failed, " + (wrapped ? failure.getCause() : failure));
            }
            finished++;
        }
    }

    /** One job, by code that waits where there is something to wait for. */
    static long job(String work, int number, int port) throws Exception {
        return switch (work) {
            case "crawl", "bot" -> {
                HttpRequest request = request(work, number, port);
                yield read(Web.http.send(request, HttpResponse.BodyHandlers.ofString()));
            }
            case "database" -> query(number);
            case "primes" ->
                    countPrimes(LIMIT / JOBS * number + 2, LIMIT / JOBS * (number + 1) + 2);
            default -> throw new IllegalArgumentException("nobody knows how to do " + work);
        };
    }

    /** Every so many-th job, one after the other. */
    static long oneByOne(String work, int port, int first, int step) throws Exception {
        long sum = 0;
        for (int i = first; i < JOBS; i += step) {
            sum += job(work, i, port);
        }
        return sum;
    }

    /** All jobs on the one thread of an event loop, which nothing holds up if it can be helped. */
    static long async(String work, int port) throws Exception {
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            int number = i;
            results.add(
                    switch (work) {
                        case "crawl", "bot" -> {
                            HttpRequest request = request(work, number, port);
                            yield Web.http
                                    .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                                    .thenApplyAsync(WhereAsyncFits::read, loop);
                        }
                        default ->
                                loop.submit(() ->
                                        job(work, number, port)); // JDBC and counting hold it up
                    });
        }
        return sum(results);
    }

    /** A thread for each job. */
    static long inThreads(Thread.Builder threads, String work, int port) throws Exception {
        List<Future<Long>> results = new ArrayList<>();
        try (var executor = Executors.newThreadPerTaskExecutor(threads.factory())) {
            for (int i = 0; i < JOBS; i++) {
                int number = i;
                results.add(executor.submit(() -> job(work, number, port)));
            }
        }
        return sum(results);
    }

    static long sum(List<Future<Long>> results) throws Exception {
        long sum = 0;
        for (Future<Long> result : results) {
            sum += result.get();
        }
        return sum;
    }

    /** Two JVMs of their own, each with half of the jobs; what they print is their result. */
    static long inProcesses(String work, int port) throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        String classes = System.getProperty("java.class.path");
        String task = FAULT.equals("child") ? "something" : work;
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            var command = new ProcessBuilder(java, "-Xmx64m", "-cp", classes, "-Djobs=" + JOBS);
            command.command().addAll(List.of("-Dwait=" + WAIT, "-Dlimit=" + LIMIT));
            command.command().addAll(List.of("WhereAsyncFits.java", task, "" + port, "" + i));
            children.add(command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        }
        long sum = 0;
        for (Process child : children) {
            String line = child.inputReader().readLine();
            if (child.waitFor() != 0) {
                throw new IOException("a child ended with exit code " + child.exitValue());
            }
            sum += Long.parseLong(line);
        }
        return sum;
    }

    static HttpRequest request(String work, int number, int port) {
        URI uri = URI.create("http://localhost:" + port + "/" + work + "/" + number);
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
    }

    /** What there is to be read in an answer. */
    static long read(HttpResponse<String> answer) {
        if (!answer.body().matches("\\d+ links")) {
            throw new IllegalStateException("the service talks nonsense: " + answer.body());
        }
        return Long.parseLong(answer.body().split(" ")[0]);
    }

    /** A database in memory, there as long as this connection is open; a child has its own. */
    static Connection database() throws SQLException {
        Connection open = DriverManager.getConnection(URL);
        open.createStatement().execute("CREATE ALIAS SLOW FOR \"java.lang.Thread.sleep(long)\"");
        open.createStatement().execute("CREATE TABLE dish AS SELECT x id FROM SYSTEM_RANGE(1, 9)");
        return open;
    }

    static long query(int number) throws SQLException {
        String slow = "SELECT id, SLOW(%d) FROM dish WHERE id = %d".formatted(WAIT, number + 1);
        try (var connection = DriverManager.getConnection(URL);
                var rows = connection.createStatement().executeQuery(slow)) {
            rows.next();
            return rows.getLong("id");
        }
    }

    static long countPrimes(int from, int to) {
        long found = 0;
        for (int n = from; n < to; n++) {
            int divisor = 2;
            while (divisor * divisor <= n && n % divisor != 0) {
                divisor++;
            }
            found += divisor * divisor > n ? 1 : 0;
        }
        return found;
    }

    /** The service: a page takes a while, a client's forecast twice as long; it waits for many. */
    static void take(HttpExchange request) {
        String path = request.getRequestURI().getPath();
        boolean real = !path.startsWith("/warm-up");
        String text = real && FAULT.equals("nonsense") ? "???" : "7 links";
        int wait = path.startsWith("/bot") ? 2 * WAIT : real ? WAIT : 0;
        if (!real || !FAULT.equals("stalls")) {
            clerk.schedule(() -> answer(request, text), wait, TimeUnit.MILLISECONDS);
        }
    }

    static void answer(HttpExchange request, String text) {
        try (request) {
            request.sendResponseHeaders(200, text.length());
            request.getResponseBody().write(text.getBytes());
        } catch (IOException gone) {
            IO.println("nobody waits for this answer any more");
        }
    }
}
