package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** What a run keeps of one HTTP request and its answer. */
final class ExchangeShadow extends Shadow {

    /** So much of an answer is told. */
    private static final int LONGEST = 200;

    /** By what a service knows it; null if nobody of this run sent it. */
    final String key;

    /** Token of its {@code request-begin}. */
    volatile long begun = ThreadLog.NO_CAUSE;

    /** Token of its {@code serve-end}. */
    volatile long served = ThreadLog.NO_CAUSE;

    private final String name;
    private final String type;
    private final boolean timed;

    /** Who has it in hand in the service. */
    private volatile Watched server;

    /** A handler returned without an answer: it will be given by another thread, or never. */
    private volatile boolean left;

    ExchangeShadow(Observation run, String key, String method, URI uri, boolean timed) {
        super(run.objects, new Object(), Role.EXCHANGE);
        this.key = key;
        this.timed = timed;
        String query = uri.getRawQuery();
        type = "HttpRequest";
        name = method + " " + uri.getRawPath() + (query == null ? "" : "?" + query);
    }

    /** A query that a database answers in the thread that asks: it goes on by itself. */
    ExchangeShadow(Observation run, String sql) {
        super(run.objects, new Object(), Role.EXCHANGE);
        key = null;
        timed = true;
        type = "Statement";
        name = cut(sql);
    }

    /** A service has it in hand. */
    void servedBy(Watched thread) {
        left = false;
        server = thread;
    }

    /** It is answered. */
    void served(long token) {
        served = token;
        server = null;
    }

    /** Its handler returned; perhaps it was answered before. */
    void left() {
        left = served == ThreadLog.NO_CAUSE;
        server = null;
    }

    /** Whether it is on its way between client and service, or ends by a timer. */
    boolean underWay() {
        return timed || server == null && !left;
    }

    @Override
    Collection<Watched> holders() {
        Watched serving = server;
        return serving == null ? List.of() : List.of(serving);
    }

    /** A database is at work on it all the time, so it is about to be answered. */
    @Override
    boolean free() {
        return key == null;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String type() {
        return type;
    }

    /** What is told of an answer. */
    static Map<String, Object> told(HttpResponse<?> response) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("status", response.statusCode());
        value.put("body", response.body() instanceof String text ? cut(text) : null);
        return value;
    }

    /** What is told of a request that failed. */
    static Map<String, Object> told(Throwable thrown) {
        boolean wrapped = thrown instanceof CompletionException && thrown.getCause() != null;
        return Map.of("error", cut((wrapped ? thrown.getCause() : thrown).toString()));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
