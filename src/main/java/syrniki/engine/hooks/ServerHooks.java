package syrniki.engine.hooks;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import syrniki.trace.Kind;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** HTTP servers: started, asked and stopped. */
public final class ServerHooks {

    private ServerHooks() {}

    @Static(HttpServer.class)
    public static HttpServer create(int line) throws IOException {
        return made(HttpServer::create, line);
    }

    @Static(HttpServer.class)
    public static HttpServer create(InetSocketAddress address, int backlog, int line)
            throws IOException {
        return made(() -> HttpServer.create(address, backlog), line);
    }

    @Static(HttpServer.class)
    public static HttpServer create(
            InetSocketAddress address,
            int backlog,
            String root,
            HttpHandler handler,
            Filter[] filters,
            int line)
            throws IOException {
        HttpHandler served = served(handler, line);
        return made(() -> HttpServer.create(address, backlog, root, served, filters), line);
    }

    private static HttpServer made(Callable<HttpServer> real, int line) throws IOException {
        Watched caller = Watched.current();
        if (caller == null) {
            try {
                return real.call();
            } catch (Exception e) {
                throw Work.<IOException>sneaky(e);
            }
        }
        Observation run = caller.at(line).run;
        HttpServer server = run.backstage.make(real);
        server.setExecutor(ServerShadow.of(run, server)::take);
        run.pools.endWith(() -> run.backstage.thread(() -> server.stop(0)).start());
        return server;
    }

    public static HttpContext createContext(
            HttpServer self, String path, HttpHandler handler, int line) {
        return self.createContext(path, served(handler, line));
    }

    public static void setHandler(HttpContext self, HttpHandler handler, int line) {
        self.setHandler(served(handler, line));
    }

    public static HttpHandler getHandler(HttpContext self, int line) {
        return self.getHandler() instanceof Served served ? served.lessons : self.getHandler();
    }

    public static void setExecutor(HttpServer self, Executor executor, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            self.setExecutor(executor);
            return;
        }
        ServerShadow shadow = ServerShadow.of(caller.run, self);
        self.setExecutor(shadow::take); // says so if it is too late
        shadow.executor = executor;
    }

    public static Executor getExecutor(HttpServer self, int line) {
        Watched caller = Watched.current();
        return caller == null ? self.getExecutor() : ServerShadow.of(caller.run, self).executor;
    }

    public static void start(HttpServer self, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            self.start();
        } else {
            ServerShadow.of(caller.at(line).run, self).start(caller, self::start);
        }
    }

    public static void stop(HttpServer self, int delay, int line) {
        Watched caller = Watched.current();
        if (caller == null || delay < 0) {
            self.stop(delay);
            return;
        }
        ServerShadow shadow = ServerShadow.of(caller.at(line).run, self);
        shadow.stops(caller, line);
        Waits.begin(caller, shadow, "stop", delay == 0 ? null : delay * 1000L, line);
        self.stop((int) Math.ceil(caller.run.time.real(delay * 1000_000_000L) / 1e9));
        long end = shadow.ended();
        Waits.end(caller, shadow, line, end);
    }

    private static HttpHandler served(HttpHandler handler, int line) {
        return handler == null || Watched.current() == null ? handler : new Served(handler, line);
    }

    /** A lesson's handler: who runs it has a request in hand. */
    private record Served(HttpHandler lessons, int line) implements HttpHandler {

        @Override
        public void handle(HttpExchange real) throws IOException {
            Watched self = Watched.current();
            if (self == null) {
                lessons.handle(real);
                return;
            }
            ExchangeShadow exchange = self.at(line).run.requests.arrived(real);
            LessonExchange given = new LessonExchange(real, exchange, line);
            Wait paused = Waits.pause(self, exchange.begun);
            exchange.servedBy(self);
            self.log.record(Kind.SERVE_BEGIN, exchange.id(), null, line, exchange.begun);
            try {
                lessons.handle(given);
            } catch (Throwable thrown) {
                given.died();
                throw thrown;
            } finally {
                exchange.left();
                Waits.resume(self, paused);
            }
        }
    }
}
