package syrniki.engine.hooks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** HTTP clients: requests sent, and waited for or not. */
public final class ClientHooks {

    private ClientHooks() {}

    /** The future of an answer: cancelling it cancels the request. */
    public static final class Answer<T> extends CompletableFuture<T> {

        private final CompletableFuture<T> real;

        private Answer(CompletableFuture<T> real) {
            this.real = real;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            real.cancel(mayInterrupt);
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }

    @Static(HttpClient.class)
    public static HttpClient newHttpClient(int line) {
        return build(newBuilder(line), line);
    }

    @Static(HttpClient.class)
    public static HttpClient.Builder newBuilder(int line) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        Watched caller = Watched.current();
        return caller == null
                ? builder
                : builder.executor(LentExecutor.backstage(caller.at(line).run));
    }

    public static HttpClient.Builder executor(
            HttpClient.Builder self, Executor executor, int line) {
        Watched caller = Watched.current();
        boolean asIs = caller == null || executor == null;
        return self.executor(
                asIs ? executor : LentExecutor.ofLesson(caller.at(line).run, executor));
    }

    public static Optional<Executor> executor(HttpClient self, int line) {
        return self.executor()
                .map(real -> real instanceof LentExecutor lent ? lent.lessons() : real);
    }

    public static HttpClient.Builder connectTimeout(
            HttpClient.Builder self, Duration timeout, int line) {
        Watched caller = Watched.current();
        boolean asIs = caller == null || timeout == null || !timeout.isPositive();
        return self.connectTimeout(asIs ? timeout : caller.run.requests.real(timeout));
    }

    public static HttpClient build(HttpClient.Builder self, int line) {
        Watched caller = Watched.current();
        if (caller == null || ExecutorHooks.ofLesson(self)) {
            return self.build();
        }
        HttpClient client = caller.at(line).run.backstage.make(self::build);
        Pools.endWithRun(client::shutdownNow);
        return client;
    }

    public static <T> HttpResponse<T> send(
            HttpClient self, HttpRequest request, HttpResponse.BodyHandler<T> handler, int line)
            throws IOException, InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || request == null || ExecutorHooks.ofLesson(self)) {
            return self.send(request, handler);
        }
        Requests requests = caller.at(line).run.requests;
        ExchangeShadow exchange = requests.begin(caller, request, line);
        Waits.begin(caller, exchange, "send", Requests.timeout(request), line);
        Map<String, Object> how = null;
        try {
            HttpResponse<T> response = self.send(requests.marked(exchange, request), handler);
            Waits.end(caller, exchange, line, exchange.served);
            how = ExchangeShadow.told(response);
            return response;
        } catch (RunStopped over) {
            throw over;
        } catch (Throwable thrown) {
            how = ExchangeShadow.told(thrown);
            switch (thrown) {
                case InterruptedException _ -> Waits.interrupted(caller, exchange, line);
                case HttpTimeoutException _ -> Waits.timeout(caller, exchange, line);
                default -> Waits.end(caller, exchange, line, exchange.served);
            }
            throw thrown;
        } finally {
            if (how == null) {
                requests.abandon(exchange);
            } else {
                requests.end(caller, exchange, how, line);
            }
        }
    }

    public static <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpClient self, HttpRequest request, HttpResponse.BodyHandler<T> handler, int line) {
        return sendAsync(self, request, handler, null, line);
    }

    public static <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpClient self,
            HttpRequest request,
            HttpResponse.BodyHandler<T> handler,
            HttpResponse.PushPromiseHandler<T> pushes,
            int line) {
        Watched caller = Watched.current();
        if (caller == null || request == null || ExecutorHooks.ofLesson(self)) {
            return self.sendAsync(request, handler, pushes);
        }
        Observation run = caller.at(line).run;
        ExchangeShadow exchange = run.requests.begin(caller, request, line);
        CompletableFuture<HttpResponse<T>> real;
        try {
            real = self.sendAsync(run.requests.marked(exchange, request), handler, pushes);
        } catch (RuntimeException | Error e) {
            run.requests.end(caller, exchange, ExchangeShadow.told(e), line);
            throw e;
        }
        Answer<HttpResponse<T>> promised = new Answer<>(real);
        real.whenCompleteAsync(
                (response, thrown) ->
                        run.requests.answer(caller, exchange, promised, response, thrown, line),
                run.backstage.pool());
        return promised;
    }

    /** Waits until nothing is under way: not told as a wait, for it ends by itself. */
    public static void close(HttpClient self, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.at(line);
        }
        self.close();
        if (caller != null) {
            caller.run.goOn();
        }
    }
}
