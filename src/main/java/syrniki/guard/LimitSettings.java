package syrniki.guard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client address may take of the server, under {@code syrniki.limits} in the
 * configuration. A class often has one address together, so that these are limits of a class.
 *
 * @param requests requests a second to what is no page; those that change something count as {@link
 *     Doorkeeper#WEIGHT}
 * @param burst requests that may come at once
 * @param runs runs that wait or go on
 * @param explorations explorations that wait or are at work
 * @param samples samples that wait or are at work
 * @param atOnce what takes a processor or much memory as long as it goes on (steps of directed
 *     runs, recordings in other forms), at the same time; more of it waits
 * @param addresses addresses that are remembered; who was quiet for longest is forgotten first
 */
@Validated
@ConfigurationProperties("syrniki.limits")
record LimitSettings(
        @DefaultValue("2000") @Min(1) @Max(1_000_000) int requests,
        @DefaultValue("4000") @Min(Doorkeeper.WEIGHT) @Max(1_000_000) int burst,
        @DefaultValue("300") @Min(1) int runs,
        @DefaultValue("6") @Min(1) int explorations,
        @DefaultValue("48") @Min(1) int samples,
        @DefaultValue("6") @Min(1) int atOnce,
        @DefaultValue("10000") @Min(1) int addresses) {}
