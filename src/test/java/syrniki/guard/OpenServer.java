package syrniki.guard;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The real server, one for all tests that say so, with room for whoever asks from this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "syrniki.limits.requests=1000000",
            "syrniki.limits.burst=1000000",
            "syrniki.live.viewers-per-address=5000",
            "syrniki.explorations.kept=5", // so that what is kept is soon as much as it can be
            "syrniki.samples.kept=5",
            "server.tomcat.connection-timeout=5s" // so that no test has to wait for longer
        })
@interface OpenServer {}
