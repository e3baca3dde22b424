package syrniki.engine.child;

/**
 * A process's place among those of the run, as given by the run's own process.
 *
 * @param process its id as an object
 * @param in id of the pipe it reads from; -1 if there is none, likewise
 * @param out the one it prints to
 * @param err and the one for errors
 * @param token by which it will show who it is
 */
record Place(int process, int in, int out, int err, String token) {}
