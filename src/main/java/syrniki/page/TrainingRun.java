package syrniki.page;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes a start with {@code --spring.profiles.active=training} a training run for the JVM's AOT
 * cache: when the lessons have been played through, it fetches what a first visitor fetches,
 * watches a run and ends the server. What was loaded and used until then is what {@code
 * -XX:AOTCacheOutput} keeps.
 */
@Component
final class TrainingRun {

    private static final List<String> LANGUAGES = List.of("en", "ru");
    private static final List<String> PATHS = List.of("/", "/lessons/deadlock", "/api/lessons");
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final Pattern LIVE = Pattern.compile("\"live\":\"([^\"]+)\"");
    private static final String RUN = "{\"lesson\":\"deadlock\",\"scale\":10}";

    private final Environment settings;

    TrainingRun(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void train(ApplicationReadyEvent ready) throws Exception {
        if (settings.matchesProfiles("training")) {
            try (HttpClient visitor = HttpClient.newHttpClient()) {
                look(visitor);
                watch(visitor);
            }
            System.exit(SpringApplication.exit(ready.getApplicationContext()));
        }
    }

    private void look(HttpClient visitor) throws Exception {
        for (String language : LANGUAGES) {
            for (String path : PATHS) {
                String page = send(visitor, get(path, language));
                for (String asset :
                        ASSET.matcher(page)
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .toList()) {
                    send(visitor, get(asset, language));
                }
            }
        }
    }

    private void watch(HttpClient visitor) throws Exception {
        HttpRequest start =
                HttpRequest.newBuilder(address("http", "/api/runs"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(RUN))
                        .build();
        var answer = LIVE.matcher(send(visitor, start));
        if (!answer.find()) {
            throw new IOException("there is nothing to watch");
        }
        CompletableFuture<Integer> over = new CompletableFuture<>();
        visitor.newWebSocketBuilder()
                .buildAsync(
                        address("ws", answer.group(1)),
                        new WebSocket.Listener() {
                            @Override
                            public CompletableFuture<?> onClose(
                                    WebSocket socket, int status, String reason) {
                                over.complete(status);
                                return null;
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable error) {
                                over.completeExceptionally(error);
                            }
                        })
                .join();
        over.join();
    }

    private HttpRequest get(String path, String language) {
        return HttpRequest.newBuilder(address("http", path))
                .header("Accept-Language", language)
                .header("Accept-Encoding", "br, gzip")
                .build();
    }

    private URI address(String scheme, String path) {
        return URI.create(
                scheme + "://localhost:" + settings.getProperty("local.server.port") + path);
    }

    private static String send(HttpClient visitor, HttpRequest request) throws Exception {
        HttpResponse<String> answer = visitor.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " was answered " + answer.statusCode());
        }
        return answer.body();
    }
}
