package syrniki.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;

/**
 * How much the server takes on, under {@code syrniki.runs} in the configuration.
 *
 * @param directory where recordings are kept
 * @param sideBySide runs going on at once; a lesson that wants the processor to itself always runs
 *     alone
 * @param waiting runs that may wait for a place
 * @param kept finished runs kept at most; the oldest make way
 * @param keptSize what they may take up together
 * @param warmUp whether lessons are played through when the server has started
 */
@ConfigurationProperties("syrniki.runs")
record RunSettings(
        @DefaultValue("data/runs") Path directory,
        @DefaultValue("16") int sideBySide,
        @DefaultValue("500") int waiting,
        @DefaultValue("1000") int kept,
        @DefaultValue("512MB") DataSize keptSize,
        @DefaultValue("true") boolean warmUp) {}
