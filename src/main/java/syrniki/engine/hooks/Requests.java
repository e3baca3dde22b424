package syrniki.engine.hooks;

import com.sun.net.httpserver.HttpExchange;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;
import syrniki.trace.WatchLog;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The HTTP requests of one run that are under way. */
final class Requests {

    /** Names a request's exchange to a service of the same run; the lesson does not see it. */
    static final String HEADER = "Syrniki-Exchange";

    private final Observation run;
    private final Map<String, ExchangeShadow> open = new ConcurrentHashMap<>();

    /** Tells of answers, which come to nobody's own thread; guarded by itself. */
    private final WatchLog answers;

    /**
     * Names, unique wherever requests go; made with the first one: random numbers are slow to come
     * by where a JVM is young.
     */
    private static final class Keys {
        static final String PREFIX = UUID.randomUUID() + "/";
        static final AtomicLong NUMBER = new AtomicLong();

        static String next() {
            return PREFIX + NUMBER.incrementAndGet();
        }
    }

    /**
     * Whose answer the current thread, backstage, is giving; its sender, and the line it sent it
     * at.
     */
    private final ThreadLocal<Answering> answering = new ThreadLocal<>();

    private record Answering(Watched sender, int line) {}

    Requests(Observation run) {
        this.run = run;
        answers = run.recorder.watcher();
    }

    /** Tells that a thread is about to send a request. */
    ExchangeShadow begin(Watched sender, HttpRequest request, int line) {
        ExchangeShadow exchange =
                new ExchangeShadow(
                        run,
                        Keys.next(),
                        request.method(),
                        request.uri(),
                        request.timeout().isPresent());
        open.put(exchange.key, exchange);
        exchange.begun =
                sender.record(
                        Kind.REQUEST_BEGIN,
                        exchange.id(),
                        Map.of("method", request.method(), "uri", request.uri().toString()),
                        line);
        return exchange;
    }

    /** The request as it is sent: it says whose it is, and its timeout is stretched. */
    HttpRequest marked(ExchangeShadow exchange, HttpRequest request) {
        HttpRequest.Builder marked = HttpRequest.newBuilder(request, (_, _) -> true);
        marked.setHeader(HEADER, exchange.key);
        request.timeout().map(this::real).ifPresent(marked::timeout);
        return marked.build();
    }

    /** Real time for a timeout of the lesson's. */
    Duration real(Duration timeout) {
        return Duration.ofNanos(Math.max(1, run.time.real(LessonTime.nanos(timeout))));
    }

    /** A request's timeout as the trace tells it; null if it has none. */
    static Number timeout(HttpRequest request) {
        Optional<Duration> timeout = request.timeout();
        return timeout.map(it -> LessonTime.millis(LessonTime.nanos(it))).orElse(null);
    }

    /** The exchange that a request belongs to which has come to a service. */
    ExchangeShadow arrived(HttpExchange real) {
        String key = real.getRequestHeaders().getFirst(HEADER);
        ExchangeShadow known = key == null ? null : open.get(key);
        return known != null
                ? known
                : new ExchangeShadow(
                        run, null, real.getRequestMethod(), real.getRequestURI(), false);
    }

    /** Tells, by its sender, how a request ended. */
    void end(Watched sender, ExchangeShadow exchange, Map<String, Object> how, int line) {
        open.remove(exchange.key);
        sender.log.record(Kind.REQUEST_END, exchange.id(), how, line, exchange.served);
    }

    /** Tells how a request ended whose sender has gone on, and gives him the answer. */
    <T> void answer(
            Watched sender,
            ExchangeShadow exchange,
            CompletableFuture<HttpResponse<T>> promised,
            HttpResponse<T> response,
            Throwable thrown,
            int line) {
        try {
            FutureShadow shadow = FutureShadow.of(run, promised);
            Map<String, Object> how =
                    thrown == null ? ExchangeShadow.told(response) : ExchangeShadow.told(thrown);
            synchronized (answers) {
                int to = sender.log.id();
                answers.record(to, Kind.REQUEST_END, exchange.id(), how, line, exchange.served);
                if (!promised.isDone()) {
                    shadow.completed =
                            Completion.now(
                                    answers.record(
                                            to,
                                            Kind.NOTIFY,
                                            shadow.id(),
                                            "complete",
                                            line,
                                            ThreadLog.NO_CAUSE));
                }
            }
            answering.set(new Answering(sender, line));
            if (thrown == null) {
                promised.complete(response);
            } else {
                promised.completeExceptionally(thrown);
            }
        } finally {
            answering.remove();
            open.remove(exchange.key);
        }
    }

    /** Whether the current thread is backstage and gives an answer. */
    boolean answering() {
        return answering.get() != null;
    }

    /** Tells what the current thread, which gives an answer, does: of its sender. */
    long tell(Kind kind, int object, Object value) {
        Answering now = answering.get();
        synchronized (answers) {
            return answers.record(
                    now.sender.log.id(), kind, object, value, now.line, ThreadLog.NO_CAUSE);
        }
    }

    /** Gives up a request that could not be sent. */
    void abandon(ExchangeShadow exchange) {
        open.remove(exchange.key);
    }

    /** Whether an answer may come by itself: not from one of the run's threads. */
    boolean underWay() {
        return open.values().stream().anyMatch(ExchangeShadow::underWay);
    }
}
