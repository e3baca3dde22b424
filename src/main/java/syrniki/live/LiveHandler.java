package syrniki.live;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;

import syrniki.guard.Clients;
import syrniki.run.Run;
import syrniki.run.RunService;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens a {@link Viewer} for each connection to {@code /live/{id}?from={seq}}. */
@Component
final class LiveHandler extends AbstractWebSocketHandler implements SmartLifecycle {

    private static final CloseStatus ONE_WAY =
            CloseStatus.NOT_ACCEPTABLE.withReason("this stream is one-way");
    private static final CloseStatus UNKNOWN_RUN = new CloseStatus(4404, "there is no such run");
    private static final CloseStatus BAD_FROM =
            new CloseStatus(4400, "from has to be a whole number from 0");
    private static final CloseStatus GOING_DOWN =
            CloseStatus.GOING_AWAY.withReason("the server is going down");

    private static final CloseStatus FULL =
            CloseStatus.SERVICE_OVERLOAD.withReason("there are too many viewers: come back later");

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    /** Keeps proxies from closing a quiet connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final RunService runs;
    private final Audience audience;
    private final LiveSettings settings;
    private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
    private volatile boolean open;
    private volatile Thread heart;

    LiveHandler(RunService runs, Audience audience, LiveSettings settings) {
        this.runs = runs;
        this.audience = audience;
        this.settings = settings;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        String path = session.getUri().getPath();
        Optional<Run> run = runs.find(path.substring(path.lastIndexOf('/') + 1));
        if (run.isEmpty()) {
            session.close(UNKNOWN_RUN);
            return;
        }
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(session.getUri()).build().getQueryParams();
        String from = query.getFirst("from");
        if (from != null && !from.matches("\\d{1,15}")) {
            session.close(BAD_FROM);
            return;
        }
        if (!audience.admit(address(session))) {
            audience.dropped(Audience.Dropped.FULL);
            session.close(FULL);
            return;
        }
        ConnectionTuning.patience(session, settings.patience());
        Viewer viewer =
                new Viewer(session, audience, run.get(), from == null ? 0 : Long.parseLong(from));
        viewers.put(session.getId(), viewer);
        viewer.start();
        if (!open) {
            viewer.close(GOING_DOWN);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        refuse(session);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        refuse(session);
    }

    private void refuse(WebSocketSession session) {
        Viewer viewer = viewers.get(session.getId());
        if (viewer != null) {
            viewer.close(ONE_WAY);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable error) {
        // the connection is gone: afterConnectionClosed follows
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Viewer viewer = viewers.remove(session.getId());
        if (viewer != null) {
            audience.leave(address(session));
            viewer.close(status);
        }
    }

    private static String address(WebSocketSession session) {
        return Clients.network(session.getRemoteAddress().getHostString());
    }

    @Override
    public void start() {
        open = true;
        heart = Thread.ofVirtual().name("heartbeat").start(this::beat);
    }

    /** One clock for all: a timer for each would be set and put off again with each frame. */
    private void beat() {
        try {
            while (open) {
                Thread.sleep(HEARTBEAT);
                viewers.values().forEach(Viewer::beat);
            }
        } catch (InterruptedException stopped) {
            // the server is going down
        }
    }

    /** Who watches a run that is over gets the rest of it, if that is soon done. */
    @Override
    public void stop() {
        open = false;
        heart.interrupt();
        long until = System.nanoTime() + GOODBYE.toNanos();
        try {
            for (Viewer viewer : viewers.values()) {
                if (viewer.atTheEnd()) {
                    viewer.await(Duration.ofNanos(until - System.nanoTime()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        viewers.values().forEach(viewer -> viewer.close(GOING_DOWN));
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
