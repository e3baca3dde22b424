package syrniki.live;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/**
 * Puts the live stream at {@code /live/{id}}, for pages of this server only, without compression.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(LiveSettings.class)
class LiveSetup implements WebSocketConfigurer {

    static final String PATH = "/live/";

    private final LiveHandler handler;

    LiveSetup(LiveHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH + "*");
    }

    @Bean
    static FilterRegistrationBean<PlainFrames> plainFrames() {
        var filter = new FilterRegistrationBean<>(new PlainFrames());
        filter.addUrlPatterns(PATH + "*");
        return filter;
    }
}
