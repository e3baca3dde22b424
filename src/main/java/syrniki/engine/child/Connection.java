package syrniki.engine.child;

import syrniki.engine.hooks.RunStopped;
import syrniki.trace.Feed;
import syrniki.trace.Kind;
import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo;
import syrniki.trace.Records;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A child's connection, as the run's own process has it: read until the child is gone. */
final class Connection implements Records {

    private static final Verdict.Kind[] VERDICTS = Verdict.Kind.values();

    private final ChildProcesses all;
    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;
    private Child child;
    private Feed feed;

    Connection(ChildProcesses all, SocketChannel channel) {
        this.all = all;
        this.channel = channel;
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 65536));
        out = new DataOutputStream(Channels.newOutputStream(channel));
    }

    /** Reads to the end. */
    void run() {
        try (channel) {
            if (in.readByte() != Message.HELLO) {
                return;
            }
            child = all.find(RecordsReader.text(in));
            if (child == null) {
                return;
            }
            child.connected();
            feed = child.feed();
            feed.offset(Clocks.offset(in.readLong()));
            RecordsReader records = new RecordsReader(in, this);
            while (true) {
                int message = in.readByte();
                if (!records.read(message)) {
                    read(message);
                }
            }
        } catch (IOException gone) {
            // as every child is in the end
        } finally {
            if (feed != null) {
                feed.close();
                child.told();
            }
        }
    }

    private void read(int message) throws IOException {
        switch (message) {
            case Message.ENTER -> enter();
            case Message.STARTED -> {
                Child started = all.find(in.readInt());
                ProcessHandle handle = ProcessHandle.of(in.readLong()).orElse(null);
                all.started(started, handle, feed.thread(in.readInt()));
            }
            case Message.VERDICT ->
                    all.end(
                            new Verdict(
                                    VERDICTS[in.readByte()], RecordsReader.text(in), List.of()));
            case Message.EXIT -> child.exits(in.readInt());
            default -> throw new IOException("Unknown message " + message);
        }
    }

    private void enter() throws IOException {
        int question = in.readInt();
        boolean pipeIn = in.readBoolean();
        boolean pipeOut = in.readBoolean();
        boolean pipeErr = in.readBoolean();
        boolean watched = in.readBoolean();
        try {
            Place place = all.enter(child.process(), pipeIn, pipeOut, pipeErr, watched);
            out.writeByte(Message.PLACE);
            out.writeInt(question);
            out.writeInt(place.process());
            out.writeInt(place.in());
            out.writeInt(place.out());
            out.writeInt(place.err());
            RecordsWriter.text(out, place.token());
        } catch (RunStopped over) {
            out.writeByte(Message.REFUSAL);
            out.writeInt(question);
        }
    }

    @Override
    public void thread(ThreadInfo thread) {
        feed.thread(thread);
    }

    @Override
    public void watcher() {
        feed.watcher();
    }

    @Override
    public void object(ObjectInfo object) {
        feed.object(object);
    }

    @Override
    public void event(
            int log, long time, int what, int object, long value, Object reference, long cause) {
        Object told = reference;
        if (Records.kind(what) == Kind.PROCESS_END && reference instanceof Mark mark) {
            told = all.ended(Mark.idOf(object), mark);
        }
        feed.event(log, time, what, object, value, told, cause);
    }

    @Override
    public void upTo(long time) {
        feed.upTo(time);
    }
}
