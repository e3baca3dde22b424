package syrniki;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: it runs lessons, records them and shows them in a browser. */
@SpringBootApplication
public class Syrniki {

    public static void main(String[] args) {
        // read with the first virtual thread: else the JDK keeps every one that never ends, and in
        // runs whose steps are chosen those that are left behind never do
        System.setProperty("jdk.trackAllThreads", "false");
        SpringApplication.run(Syrniki.class, args);
    }
}
