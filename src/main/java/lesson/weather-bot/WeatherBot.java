import module jdk.httpserver;

import module java.base;
import module java.net.http;

/** A bot asks a slow weather service on behalf of its clients, in three ways. Each client waits. */
class WeatherBot {
    static final int CLIENTS = Integer.getInteger("clients", 5);
    static final int DELAY = Integer.getInteger("delay", 2); // seconds a forecast takes
    static final int PATIENCE = 5; // seconds until the bot gives up
    static final String WAY = System.getProperty("way", "all");
    static final String SERVICE = System.getProperty("service", "works");
    static final List<String> CITIES =
            List.of("Omsk", "Perm", "Kazan", "Tula", "Pskov", "Sochi", "Tomsk", "Ufa");

    static final double[] blocking = new double[CLIENTS]; // seconds that each client waited
    static final double[] async = new double[CLIENTS];
    static final double[] virtual = new double[CLIENTS];
    static volatile double[] waited; // which of them it is now
    static volatile double begun; // seconds

    static final long start = System.nanoTime();
    static final HttpServer station = open();
    static final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(it -> new Thread(it, "clerk"));
    static final ExecutorService bot =
            Executors.newSingleThreadExecutor(it -> new Thread(it, "bot"));
    static final HttpClient http = HttpClient.newHttpClient();

    static void main() throws Exception {
        station.createContext("/forecast", WeatherBot::take);
        station.start();
        if (SERVICE.equals("refuses")) {
            station.stop(0);
        }
        round("blocking", blocking, WeatherBot::oneByOne);
        round("async", async, WeatherBot::withoutWaiting);
        round("virtual", virtual, WeatherBot::withAWaiterEach);
        station.stop(0);
        clerk.shutdown();
        bot.shutdown();
    }

    /** Has the bot's one thread serve all clients; the way's future says when they are served. */
    static void round(String name, double[] times, Callable<CompletableFuture<?>> way)
            throws Exception {
        if (WAY.equals("all") || WAY.equals(name)) {
            waited = times;
            begun = seconds();
            bot.submit(way).get().join();
            IO.println("%s: nobody waits any more after %.1f s".formatted(name, seconds() - begun));
        }
    }

    static CompletableFuture<?> oneByOne() {
        clients().forEach(WeatherBot::askAndWait);
        return CompletableFuture.completedFuture(null);
    }

    static CompletableFuture<?> withoutWaiting() {
        return CompletableFuture.allOf(
                clients().mapToObj(WeatherBot::askAndGoOn).toArray(CompletableFuture[]::new));
    }

    static CompletableFuture<?> withAWaiterEach() {
        var names = Thread.ofVirtual().name("waiter-", 1).factory();
        try (var waiters = Executors.newThreadPerTaskExecutor(names)) {
            clients().forEach(client -> waiters.execute(() -> askAndWait(client)));
        }
        return CompletableFuture.completedFuture(null);
    }

    static void askAndWait(int client) {
        try {
            tell(client, http.send(request(client), HttpResponse.BodyHandlers.ofString()), null);
        } catch (IOException | InterruptedException failure) {
            tell(client, null, failure);
        }
    }

    static CompletableFuture<?> askAndGoOn(int client) {
        return http.sendAsync(request(client), HttpResponse.BodyHandlers.ofString())
                .whenCompleteAsync((answer, failure) -> tell(client, answer, failure), bot)
                .exceptionally(_ -> null);
    }

    static HttpRequest request(int client) {
        int port = station.getAddress().getPort();
        URI uri = URI.create("http://localhost:" + port + "/forecast?city=" + CITIES.get(client));
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(PATIENCE)).build();
    }

    /** The client hears the forecast, or why there is none. */
    static void tell(int client, HttpResponse<String> answer, Throwable failure) {
        String text;
        if (failure != null) {
            text =
                    "no forecast, "
                            + (failure instanceof CompletionException
                                    ? failure.getCause()
                                    : failure);
        } else if (answer.body().matches("-?\\d+ °C")) {
            text = answer.body();
        } else {
            text = "no forecast, the service talks nonsense: " + answer.body();
        }
        double seconds = Math.round(10 * (seconds() - begun)) / 10.0;
        waited[client] = seconds;
        IO.println("%s waited %.1f s: %s".formatted(CITIES.get(client), seconds, text));
    }

    static IntStream clients() {
        return IntStream.range(0, CLIENTS);
    }

    static double seconds() {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service notes the request; its clerk answers when the forecast is ready. */
    static void take(HttpExchange request) {
        String city = request.getRequestURI().getQuery().replace("city=", "");
        boolean second = city.equals(CITIES.get(1));
        String forecast = SERVICE.equals("nonsense") && second ? "???" : -city.length() + " °C";
        if (!(SERVICE.equals("stalls") && second)) {
            clerk.schedule(() -> answer(request, forecast), DELAY * 1000L, TimeUnit.MILLISECONDS);
        }
    }

    static void answer(HttpExchange request, String forecast) {
        try (request) {
            request.sendResponseHeaders(200, forecast.getBytes().length);
            request.getResponseBody().write(forecast.getBytes());
        } catch (IOException gone) {
            IO.println("nobody waits for this forecast any more");
        }
    }
}
