package syrniki.live;

import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;

import org.apache.tomcat.websocket.Constants;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

import java.time.Duration;

/**
 * What a connection keeps, in the server and in the system: Tomcat's usual buffers are for
 * conversations, and a viewer says nothing and is sent frames that lie in memory already.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionTuning {

    /** Bytes; viewers have nothing to say, and a longer frame closes the connection with 1009. */
    private static final int MAX_FRAME = 1024;

    private static final String CONTAINER = ServerContainer.class.getName();

    /** Bytes that a connection keeps three times over. It is read when the first one comes. */
    private static final String BUFFER_SIZE = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /**
     * Bytes that the system keeps for one who does not read, as far as it keeps to it; by itself it
     * would go up to several megabytes.
     */
    private static final int SYSTEM_BUFFER = 128 * 1024;

    @Bean
    static ServletContextAware messageBuffers() {
        return context -> {
            // there is none in tests that only imitate a server
            if (context.getAttribute(CONTAINER) instanceof ServerContainer container) {
                container.setDefaultMaxTextMessageBufferSize(MAX_FRAME);
                container.setDefaultMaxBinaryMessageBufferSize(MAX_FRAME);
            }
        };
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> socketBuffers() {
        System.setProperty(BUFFER_SIZE, Integer.toString(MAX_FRAME));
        return factory ->
                factory.addConnectorCustomizers(connector -> {
                    connector.setProperty("socket.txBufSize", Integer.toString(SYSTEM_BUFFER));
                    // none is used again: a viewer's thread may still be writing into one whose
                    // connection is gone, and the next connection would have a frame in it
                    connector.setProperty("socket.bufferPool", "0");
                });
    }

    /** Lets this connection's viewer go if it takes nothing for so long. */
    static void patience(WebSocketSession session, Duration patience) {
        ((NativeWebSocketSession) session)
                .getNativeSession(Session.class)
                .getUserProperties()
                .put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, patience.toMillis());
    }
}
