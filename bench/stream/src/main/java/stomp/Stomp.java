package stomp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

import syrniki.engine.Limits;
import syrniki.engine.ObservedRun;
import syrniki.engine.Program;
import syrniki.engine.Settings;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.TraceSink;

import java.time.Duration;
import java.util.Map;

/**
 * What one would write with Spring alone: the same runs, recorded by the same engine, their batches
 * sent as JSON by the simple broker, everything as it comes.
 */
@SpringBootApplication
@EnableWebSocketMessageBroker
public class Stomp implements WebSocketMessageBrokerConfigurer {

    public static void main(String[] args) {
        SpringApplication.run(Stomp.class, args);
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/stomp");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic");
    }

    /** Starts runs, each in the place of the one before. */
    @RestController
    static class Runs {

        private final SimpMessagingTemplate template;
        private ObservedRun run;

        Runs(SimpMessagingTemplate template) {
            this.template = template;
        }

        @PostMapping("/runs")
        synchronized void start(@RequestParam int writes) {
            if (run != null) {
                run.stop();
            }
            Program program = new Program("Bursts", "Bursts.java", Stomp.class.getClassLoader());
            Map<String, String> params = Map.of("rate", "20", "writes", Integer.toString(writes));
            Limits limits = new Limits(Duration.ofMinutes(10), 2, 20_000_000);
            Settings settings = new Settings(params, 1000, limits);
            run = ObservedRun.start(program, settings, new Topic(template));
        }
    }

    private record Topic(SimpMessagingTemplate template) implements TraceSink {

        @Override
        public void batch(Batch batch) {
            template.convertAndSend("/topic/run", batch);
        }

        @Override
        public void ended(Ending ending) {}
    }
}
