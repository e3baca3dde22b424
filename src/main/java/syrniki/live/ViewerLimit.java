package syrniki.live;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

import syrniki.guard.Clients;
import syrniki.guard.Refusal;

/** Lets so many connections watch from one client address, and closes any more with a reason. */
final class ViewerLimit extends WebSocketHandlerDecorator {

    private static final CloseStatus TOO_MANY =
            new CloseStatus(4429, "too many watch from this address");

    private final Clients clients;

    ViewerLimit(WebSocketHandler handler, Clients clients) {
        super(handler);
        this.clients = clients;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        String address = session.getRemoteAddress().getHostString();
        try {
            clients.of(address).viewers().begin(() -> session, it -> !it.isOpen());
        } catch (Refusal refusal) {
            session.close(TOO_MANY);
            return;
        }
        super.afterConnectionEstablished(session);
    }
}
