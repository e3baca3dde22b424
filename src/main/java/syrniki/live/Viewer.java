package syrniki.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

import syrniki.live.Audience.Dropped;
import syrniki.run.Playback;
import syrniki.run.Run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * One who watches a run: a virtual thread of its own reads the frames at the pace the connection
 * takes them, so that a slow viewer delays nobody, is given nothing to keep, and goes on from the
 * record when it reads again. Only that thread writes to the connection.
 */
final class Viewer {

    private static final Logger log = LoggerFactory.getLogger(Viewer.class);

    private final WebSocketSession session;
    private final Audience audience;
    private final Run run;
    private final Thread thread;
    private final Playback playback;
    private volatile CloseStatus closing;
    private volatile boolean quiet;

    Viewer(WebSocketSession session, Audience audience, Run run, long from) {
        this.session = session;
        this.audience = audience;
        this.run = run;
        this.playback = run.play(from);
        thread = Thread.ofVirtual().name("viewer-" + session.getId()).unstarted(this::play);
    }

    void start() {
        thread.start();
    }

    /** Whether there is nothing more to come than what can be sent now. */
    boolean atTheEnd() {
        return run.state() == Run.State.FINISHED;
    }

    /** Waits until the connection is closed, or for so long. */
    void await(Duration patience) throws InterruptedException {
        if (patience.isPositive()) {
            thread.join(patience);
        }
    }

    /** Closes the connection once what is being sent has been. */
    void close(CloseStatus status) {
        if (closing == null) {
            closing = status;
        }
        playback.nudge();
    }

    /** Said from time to time: whoever has been sent nothing since the last time is pinged. */
    void beat() {
        if (quiet) {
            playback.nudge();
        }
        quiet = true;
    }

    private void play() {
        try {
            while (closing == null && session.isOpen()) {
                byte[] frame = playback.next();
                if (frame != null) {
                    session.sendMessage(new BinaryMessage(ByteBuffer.wrap(frame)));
                    audience.sent(frame.length);
                    quiet = false;
                } else if (playback.ended()) {
                    closing = CloseStatus.NORMAL;
                } else if (closing == null) {
                    session.sendMessage(new PingMessage());
                }
            }
        } catch (IOException | IllegalStateException gone) {
            if (NestedExceptionUtils.getRootCause(gone) instanceof SocketTimeoutException) {
                audience.dropped(Dropped.SLOW);
            }
            log.debug("A viewer is gone", gone);
        } catch (UncheckedIOException | InterruptedException lost) {
            log.warn("A run cannot be read any more", lost);
            audience.dropped(Dropped.ERROR);
            closing = CloseStatus.SERVER_ERROR.withReason("the recording cannot be read any more");
        }
        end();
    }

    private void end() {
        try {
            if (session.isOpen()) {
                session.close(closing == null ? CloseStatus.SERVER_ERROR : closing);
            }
        } catch (IOException gone) {
            log.debug("A viewer was gone before it could be told", gone);
        }
    }
}
