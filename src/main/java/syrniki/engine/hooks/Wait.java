package syrniki.engine.hooks;

/**
 * One wait of one thread: a new one each time.
 *
 * @param object what it waits for; null for a sleep
 * @param timed whether it ends by itself
 * @param line source line it waits at
 * @param told what its {@code wait-begin} said; null if it has none, as a request for a lock
 */
record Wait(Shadow object, boolean timed, int line, Object told) {}
