package syrniki;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: it runs lessons, records them and shows them in a browser. */
@SpringBootApplication
public class Syrniki {

    public static void main(String[] args) {
        SpringApplication.run(Syrniki.class, args);
    }
}
