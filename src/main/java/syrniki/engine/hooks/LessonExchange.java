package syrniki.engine.hooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;

import syrniki.trace.Kind;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a handler is given in place of the server's own exchange: it tells when it is answered. */
final class LessonExchange extends HttpExchange {

    private final HttpExchange real;
    private final ExchangeShadow shadow;
    private final int line;
    private final AtomicBoolean ended = new AtomicBoolean();
    private OutputStream body;

    LessonExchange(HttpExchange real, ExchangeShadow shadow, int line) {
        this.real = real;
        this.shadow = shadow;
        this.line = line;
    }

    /** Tells that the handler threw something: nothing more is answered. */
    void died() {
        end(null);
    }

    /** Tells, before the client can know, that the answer is complete. */
    private void end(Integer status) {
        Watched self = Watched.current();
        if (self != null && ended.compareAndSet(false, true)) {
            int at = self.line == 0 ? line : self.line;
            shadow.served(self.record(Kind.SERVE_END, shadow.id(), status, at));
        }
    }

    private Integer status() {
        return real.getResponseCode() < 0 ? null : Integer.valueOf(real.getResponseCode());
    }

    @Override
    public void sendResponseHeaders(int status, long length) throws IOException {
        if (length == -1 || real.getRequestMethod().equals("HEAD")) {
            end(status);
        }
        real.sendResponseHeaders(status, length);
    }

    @Override
    public void close() {
        end(status());
        real.close();
    }

    @Override
    public OutputStream getResponseBody() {
        if (body == null) {
            body = new Body(real.getResponseBody());
        }
        return body;
    }

    /** Has an end that is told. */
    private final class Body extends FilterOutputStream {

        Body(OutputStream real) {
            super(real);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            end(status());
            out.close();
        }
    }

    @Override
    public Headers getRequestHeaders() {
        Headers lessons = new Headers();
        lessons.putAll(real.getRequestHeaders());
        lessons.remove(Requests.HEADER);
        return Headers.of(lessons);
    }

    @Override
    public Headers getResponseHeaders() {
        return real.getResponseHeaders();
    }

    @Override
    public URI getRequestURI() {
        return real.getRequestURI();
    }

    @Override
    public String getRequestMethod() {
        return real.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return real.getHttpContext();
    }

    @Override
    public InputStream getRequestBody() {
        return real.getRequestBody();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return real.getRemoteAddress();
    }

    @Override
    public int getResponseCode() {
        return real.getResponseCode();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return real.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return real.getProtocol();
    }

    @Override
    public Object getAttribute(String name) {
        return real.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        real.setAttribute(name, value);
    }

    @Override
    public void setStreams(InputStream in, OutputStream out) {
        real.setStreams(in, out);
    }

    @Override
    public HttpPrincipal getPrincipal() {
        return real.getPrincipal();
    }
}
