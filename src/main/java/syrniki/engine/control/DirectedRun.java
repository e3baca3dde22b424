package syrniki.engine.control;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Goal;
import syrniki.trace.Outlook;
import syrniki.trace.Outlook.Next;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.List;

/** A program on its way through a schedule and, if that is wanted, further: written down. */
public final class DirectedRun {

    /**
     * The first step that could not be taken.
     *
     * @param step its number, from 1
     * @param thread the name of the thread that was to take it; where there is no such thread, the
     *     letter it has in the schedule
     */
    public record Refusal(int step, String thread) {}

    private final ControlledProgram program;
    private final Schedule schedule;
    private final Transcript transcript = new Transcript();
    private final GoalSteps goals;
    private final Verdict verdict;
    private final List<Next> threads = new ArrayList<>();
    private Refusal refusal;

    private DirectedRun(
            ControlledProgram program,
            Schedule schedule,
            Scheduler then,
            int mostThen,
            List<Goal> goals) {
        this.program = program;
        this.schedule = schedule;
        this.goals = new GoalSteps(program, goals);
        verdict = program.run(new Along(then, mostThen), transcript);
        lookForGoals();
        if (verdict != null && control().steps() < schedule.length()) {
            refusal = refusal(schedule.choice(control().steps()));
        }
        if (verdict != null && verdict.kind() == Verdict.Kind.DEADLOCK) {
            transcript.deadlock(verdict);
        }
        for (int i = 0; i < control().threads(); i++) {
            threads.add(next(control().pending(i)));
        }
    }

    /**
     * Runs a program from its beginning, on the current thread, which has to be a {@link Carrier}.
     *
     * @param then who goes on where the schedule ends; null for nobody
     * @param mostThen steps taken after the schedule at most
     * @param goals what is looked out for on the way; null in the place of what is not
     */
    public static DirectedRun of(
            ControlledProgram program,
            Schedule schedule,
            Scheduler then,
            int mostThen,
            List<Goal> goals) {
        return new DirectedRun(program, schedule, then, then == null ? 0 : mostThen, goals);
    }

    /** The step that could not be taken, where the run ends then; null if there is none. */
    public Refusal refusal() {
        return refusal;
    }

    /** All that happened. */
    public Batch batch() {
        return transcript.batch();
    }

    /** How it ended; null if it could go on. */
    public Ending ending() {
        return verdict == null ? null : transcript.ending(verdict, program.result());
    }

    /** The end of a run that goes no further: as it ended, else with this verdict. */
    public Ending ending(Verdict unfinished) {
        return transcript.ending(verdict == null ? unfinished : verdict, program.result());
    }

    /**
     * Where it stands.
     *
     * @param sleeps how {@link Outlook} calls the setting it runs under
     */
    public Outlook outlook(String sleeps) {
        Schedule taken = transcript.schedule();
        return new Outlook(
                taken.toString(),
                taken.length(),
                sleeps,
                Worker.millis(control().clock),
                transcript.starts(),
                List.copyOf(threads),
                goals.steps());
    }

    private void lookForGoals() {
        goals.look(control().steps());
        if (verdict != null) {
            goals.look(control().steps(), verdict, program.result());
        }
    }

    private static Next next(Pending thread) {
        List<String> choices = new ArrayList<>();
        for (int way = 0; thread.able() && way < thread.ways(); way++) {
            choices.add(new Schedule(Choice.of(thread.thread(), way)).toString());
        }
        return new Next(
                thread.thread(),
                thread.verb() == null ? null : thread.verb().label(),
                thread.object(),
                thread.line(),
                thread.able(),
                thread.gives(),
                thread.heldBy(),
                choices);
    }

    private Control control() {
        return program.control();
    }

    private Refusal refusal(int choice) {
        String name = transcript.name(Choice.thread(choice));
        return new Refusal(
                control().steps() + 1, name == null ? new Schedule(choice).toString() : name);
    }

    /** Goes along the schedule, step by step, and on. */
    private final class Along implements Scheduler {

        private final Scheduler then;
        private final int most;

        Along(Scheduler then, int mostThen) {
            this.then = then;
            most = Math.min(Schedule.LONGEST, schedule.length() + mostThen);
        }

        @Override
        public int choose(Control control) {
            for (int i = 0; i < control.threads(); i++) {
                control.pending(i); // objects get their ids as they come into sight: the same in
            } // every run through the same steps, however far it goes
            int step = control.steps();
            goals.look(step);
            if (step >= schedule.length()) {
                return step < most ? then.choose(control) : NOBODY;
            }
            int choice = schedule.choice(step);
            for (int i = 0; i < control.choices(); i++) {
                if (control.choice(i) == choice) {
                    return choice;
                }
            }
            refusal = refusal(choice);
            return NOBODY;
        }
    }
}
