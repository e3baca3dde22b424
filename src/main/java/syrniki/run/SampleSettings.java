package syrniki.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How many samples the server takes on, under {@code syrniki.samples} in the configuration.
 *
 * @param sideBySide samples going on at once: each has one or two runs in the queue
 * @param waiting samples that may wait for a place
 * @param kept samples remembered after their end; the oldest make way
 * @param unasked a sample that nobody has asked for so long is stopped
 * @param longest the most that a sample may take
 */
@ConfigurationProperties("syrniki.samples")
record SampleSettings(
        @DefaultValue("4") int sideBySide,
        @DefaultValue("60") int waiting,
        @DefaultValue("200") int kept,
        @DefaultValue("30s") Duration unasked,
        @DefaultValue("10m") Duration longest) {}
