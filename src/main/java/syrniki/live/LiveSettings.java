package syrniki.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Who may watch, under {@code syrniki.live} in the configuration.
 *
 * @param viewers connections to the stream at once
 * @param viewersPerAddress of these, from one client address; a whole class may share one
 * @param patience how long a viewer who takes nothing of what is sent is waited for
 */
@ConfigurationProperties("syrniki.live")
record LiveSettings(
        @DefaultValue("5000") int viewers,
        @DefaultValue("1000") int viewersPerAddress,
        @DefaultValue("60s") Duration patience) {}
