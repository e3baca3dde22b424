package syrniki.run;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a {@link ScriptedEngine} in the place of the real one. */
@TestConfiguration
public class Scripted {

    @Bean
    @Primary
    ScriptedEngine scriptedEngine() {
        return new ScriptedEngine();
    }
}
