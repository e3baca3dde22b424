package syrniki.engine.control;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What can be asked of locks that others may hold. */
public final class LockQueryHooks {

    private LockQueryHooks() {}

    public static boolean isLocked(ReentrantLock self, int line) {
        ask(self, line);
        return saw(self.isLocked() ? 1 : 0) == 1;
    }

    public static boolean isWriteLocked(ReentrantReadWriteLock self, int line) {
        ask(self, line);
        return saw(self.isWriteLocked() ? 1 : 0) == 1;
    }

    public static int getReadLockCount(ReentrantReadWriteLock self, int line) {
        ask(self, line);
        return saw(self.getReadLockCount());
    }

    private static void ask(Object self, int line) {
        Control control = Control.current();
        control.tries();
        control.turn(Verb.CALL, control.known(self), line);
    }

    private static int saw(int answer) {
        Control.current().self().saw(answer);
        return answer;
    }
}
