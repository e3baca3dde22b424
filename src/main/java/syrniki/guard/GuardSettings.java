package syrniki.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom the server answers.
 *
 * @param hosts names it is called by, without ports: requests for any other are refused; none if it
 *     answers to every name
 */
@ConfigurationProperties("syrniki")
record GuardSettings(@DefaultValue Set<String> hosts) {

    GuardSettings {
        hosts =
                hosts.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean answersTo(String host) {
        return hosts.isEmpty() || hosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
