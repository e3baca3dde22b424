package syrniki.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How much the server takes on, under {@code syrniki.explorations} in the configuration.
 *
 * @param waiting explorations that may wait while another one is at work
 * @param kept those that are over and kept in memory; the ones nobody asked about for longest make
 *     way
 * @param time how long one may take
 * @param states how many states one may remember: some hundred bytes each
 */
@ConfigurationProperties("syrniki.explorations")
record ExplorationSettings(
        @DefaultValue("8") int waiting,
        @DefaultValue("100") int kept,
        @DefaultValue("60s") Duration time,
        @DefaultValue("1000000") int states) {}
