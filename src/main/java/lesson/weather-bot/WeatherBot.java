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
    static final List<String> WAYS = List.of("blocking", "async", "virtual");
    static final List<String> CITIES =
            List.of("Omsk", "Perm", "Kazan", "Tula", "Pskov", "Sochi", "Tomsk", "Ufa");

    static final double[][] waited = new double[3][CLIENTS]; // seconds, by way and client
    static volatile int way = -1;
    static volatile long begun;

    static final ExecutorService bot =
            Executors.newSingleThreadExecutor(it -> new Thread(it, "bot"));
    static final HttpClient http = HttpClient.newHttpClient();
    static final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(it -> new Thread(it, "clerk"));
    static int port;

    static void main() throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer station = HttpServer.create(address, 0, "/forecast", WeatherBot::take);
        port = station.getAddress().getPort();
        station.start();
        if (SERVICE.equals("refuses")) {
            station.stop(0);
        }
        for (String next : WAYS) {
            if (WAY.equals("all") || WAY.equals(next)) {
                way = WAYS.indexOf(next);
                begun = System.nanoTime();
                bot.submit(WeatherBot::serveAll).get().join();
                IO.println(next + ": nobody waits any more after " + seconds() + " s");
            }
        }
        station.stop(0);
        clerk.shutdown();
        bot.shutdown();
    }

    /** What the bot's one thread does; the future is complete once everybody has an answer. */
    static CompletableFuture<?> serveAll() {
        var clients = IntStream.range(0, CLIENTS);
        return switch (WAYS.get(way)) {
            case "blocking" -> {
                clients.forEach(WeatherBot::askAndWait);
                yield CompletableFuture.completedFuture(null);
            }
            case "async" ->
                    CompletableFuture.allOf(
                            clients.mapToObj(WeatherBot::askAndGoOn)
                                    .toArray(CompletableFuture[]::new));
            default -> {
                var names = Thread.ofVirtual().name("waiter-", 1).factory();
                try (var waiters = Executors.newThreadPerTaskExecutor(names)) {
                    clients.forEach(client -> waiters.execute(() -> askAndWait(client)));
                }
                yield CompletableFuture.completedFuture(null);
            }
        };
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
        waited[way][client] = seconds();
        IO.println(CITIES.get(client) + " waited " + waited[way][client] + " s: " + text);
    }

    static double seconds() {
        return Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
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
