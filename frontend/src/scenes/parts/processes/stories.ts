import { Story } from '../../../model/story';

/** Hand-made recordings of processes, for tests of their scenes. */

const MB = 1024 * 1024;
const ended = (exit: number) => ({ exit, signal: null, reason: null });

/** Starts a process with a pipe; the seq of its start. */
function begins(story: Story, parent: string, child: string, pid: number): number {
  story.does(parent, 'process-start', child, { pid, command: 'java Lesson.java child', memory: 64 * MB });
  return story.length - 1;
}

/** Two children count primes, each into a jar of its own, and send messages. */
export function messagesStory(): Story {
  const story = new Story('process-memory-and-queue').thread('main').object('found', 'variable', 0);
  for (const k of [1, 2]) {
    story.object(`p#${k}`, 'process').object(`stdout#${k}`, 'queue', null, 'pipe', `p#${k}`);
    story.thread(`main@p#${k}`).object(`found@p#${k}`, 'variable', 0);
  }
  story.does('main', 'thread-start', 'main');
  const starts = [begins(story, 'main', 'p#1', 48213), begins(story.after(4), 'main', 'p#2', 48217)];
  story.does('main', 'wait-begin', 'stdout#1', { verb: 'readLine', timeout: null }).after(312);
  story.does('main@p#1', 'thread-start', 'main@p#1', null, 0, starts[0]).does('main', 'process-memory', 'p#1', 41 * MB);
  story
    .after(40)
    .does('main@p#2', 'thread-start', 'main@p#2', null, 0, starts[1])
    .does('main', 'process-memory', 'p#2', 38 * MB);
  const messages = ['(1, 78498)', '(2, 70435)'];
  messages.forEach((message, i) => {
    const k = i + 1;
    story.after(90).does(`main@p#${k}`, 'write', `found@p#${k}`, i === 0 ? 78498 : 70435);
    story.does(`main@p#${k}`, 'queue-put', `stdout#${k}`, message);
    const put = story.length - 1;
    if (i === 1) story.does('main', 'wait-begin', `stdout#${k}`, { verb: 'readLine', timeout: null });
    story
      .after(2)
      .does('main', 'wait-end', `stdout#${k}`, null, 1, put)
      .does('main', 'queue-take', `stdout#${k}`, message, 1, put);
    story.does('main', 'output', '', message).does('main', 'wait-begin', `p#${k}`, { verb: 'waitFor', timeout: null });
    story.does(`main@p#${k}`, 'thread-end', `main@p#${k}`).after(20).does('main', 'process-end', `p#${k}`, ended(0));
    story.does('main', 'wait-end', `p#${k}`, null, 1, story.length - 1);
  });
  return story.does('main', 'output', '', 'found = 0 in the parent').does('main', 'thread-end', 'main');
}

/** A child finds no recipe and dies of an exception. */
export function failureStory(): Story {
  const story = new Story('failing-child')
    .thread('main')
    .object('recipes', 'variable', 0)
    .object('exitCode', 'variable', -1);
  story.object('p', 'process');
  for (const stream of ['stdout', 'stderr']) story.object(stream, 'queue', null, 'pipe', 'p');
  story.thread('main@p').object('recipes@p', 'variable', 0).does('main', 'thread-start', 'main');
  story.does('main', 'write', 'recipes', 1);
  const start = begins(story, 'main', 'p', 991);
  story
    .after(200)
    .does('main@p', 'thread-start', 'main@p', null, 0, start)
    .does('main', 'process-memory', 'p', 35 * MB);
  story.does('main@p', 'write', 'recipes@p', 0).does('main@p', 'queue-put', 'stdout', 'ready');
  story
    .does('main', 'queue-take', 'stdout', 'ready')
    .does('main', 'wait-begin', 'p', { verb: 'waitFor', timeout: 3000 });
  const lines = [
    'Exception in thread "main" java.util.NoSuchElementException: no recipe for "prime" in my notes',
    '\tat FailingChild.child(FailingChild.java:68)',
    '\tat FailingChild.main(FailingChild.java:29)',
  ];
  for (const line of lines) story.does('main@p', 'queue-put', 'stderr', line);
  story.does('main@p', 'thread-end', 'main@p', 'java.util.NoSuchElementException').after(10);
  story.does('main', 'process-end', 'p', ended(1)).does('main', 'wait-end', 'p', null, 1, story.length);
  return story.does('main', 'write', 'exitCode', 1).does('main', 'thread-end', 'main');
}

/** A parent goes home; its children stay at the stove. */
export function orphansStory(): Story {
  const story = new Story('daemon-children').thread('main').object('aliveAfterParent', 'variable', -1);
  story.object('parent', 'process').object('stdout', 'queue', null, 'pipe', 'parent').thread('main@parent');
  for (const k of [1, 2]) {
    story.object(`c#${k}@parent`, 'process').object(`stdout#${k}@parent`, 'queue', null, 'pipe', `c#${k}@parent`);
    story.thread(`main@c#${k}@parent`).object(`fried@c#${k}@parent`, 'variable', 0);
  }
  story.does('main', 'thread-start', 'main');
  const start = begins(story, 'main', 'parent', 5001);
  story
    .after(200)
    .does('main@parent', 'thread-start', 'main@parent', null, 0, start)
    .does('main', 'process-memory', 'parent', 40 * MB);
  for (const k of [1, 2]) {
    const child = `c#${k}@parent`;
    const at = begins(story, 'main@parent', child, 5100 + k);
    story.after(150).does(`main@${child}`, 'thread-start', `main@${child}`, null, 0, at);
    story.does('main@parent', 'process-memory', child, 36 * MB);
    story
      .does('main@parent', 'queue-put', 'stdout', String(5100 + k))
      .does('main', 'queue-take', 'stdout', String(5100 + k));
  }
  story.does('main', 'wait-begin', 'stdout', { verb: 'readLine', timeout: null });
  for (const k of [1, 2]) story.does(`main@c#${k}@parent`, 'sleep-begin', '', 1000);
  story.does('main@parent', 'sleep-begin', '', 1500);
  const fries = (n: number) => {
    for (const k of [1, 2]) {
      const cook = `main@c#${k}@parent`;
      story.does(cook, 'sleep-end').does(cook, 'write', `fried@c#${k}@parent`, n);
      if (n < 3) story.does(cook, 'sleep-begin', '', 1000);
    }
  };
  story.after(1000);
  fries(1);
  story.after(500).does('main@parent', 'sleep-end').does('main@parent', 'thread-end', 'main@parent').after(20);
  story.does('main', 'process-end', 'parent', ended(0)).does('main', 'wait-end', 'stdout', null, 1, story.length);
  story.does('main', 'write', 'aliveAfterParent', 2).does('main', 'sleep-begin', '', 2000).after(480);
  fries(2);
  story.after(1000);
  fries(3);
  for (const k of [1, 2]) {
    const cook = `main@c#${k}@parent`;
    story.does(cook, 'queue-put', `stdout#${k}@parent`, '3 syrniki').does(cook, 'thread-end', cook).after(10);
    story.does('main@parent', 'process-end', `c#${k}@parent`, ended(0));
  }
  return story.after(500).does('main', 'sleep-end').does('main', 'thread-end', 'main');
}

/** Primes counted alone, in two threads and in two processes. */
export function countingStory(): Story {
  const story = new Story('primes-processes').thread('main');
  for (const array of ['checked', 'found', 'answers']) {
    for (const k of [0, 1]) story.object(`${array}[${k}]`, 'variable', 0, 'int[]');
  }
  for (const name of ['aloneMillis', 'threadsMillis', 'startMillis', 'processesMillis'])
    story.object(name, 'variable', 0);
  story.thread('worker-1').thread('worker-2');
  for (const k of [0, 1]) {
    story.object(`p#${k}`, 'process').object(`stdout#${k}`, 'queue', null, 'pipe', `p#${k}`).thread(`main@p#${k}`);
    story.object(`checked[${k}]@p#${k}`, 'variable', 0).object(`found[${k}]@p#${k}`, 'variable', 0);
  }
  const core = (thread: string, number: number) =>
    story.does(thread, 'cpu', '', { core: number, on: 1e6, ready: 0, preempted: 0 });
  story.does('main', 'thread-start', 'main').does('main', 'write', 'found[0]', 9592);
  story.after(130).does('main', 'write', 'checked[0]', 1_000_000);
  core('main', 0);
  story.after(130).does('main', 'write', 'checked[0]', 2_000_000).does('main', 'write', 'found[0]', 148_933);
  story.does('main', 'write', 'aloneMillis', 260).starts('main', 'worker-1').starts('main', 'worker-2');
  story.does('main', 'join-begin', 'worker-1').after(60).does('worker-1', 'write', 'checked[0]', 700_000);
  core('worker-1', 0);
  story.does('worker-2', 'write', 'checked[1]', 1_300_000);
  core('worker-2', 1);
  story.after(40).does('worker-1', 'write', 'found[0]', 78_498).does('worker-1', 'thread-end', 'worker-1');
  story.does('main', 'join-end', 'worker-1').does('main', 'join-begin', 'worker-2').after(60);
  story.does('worker-2', 'write', 'found[1]', 70_435).does('worker-2', 'thread-end', 'worker-2');
  story.does('main', 'join-end', 'worker-2').does('main', 'write', 'threadsMillis', 160);
  const starts = [0, 1].map((k) => begins(story, 'main', `p#${k}`, 7100 + k));
  story.does('main', 'wait-begin', 'stdout#0', { verb: 'readLine', timeout: null }).after(280);
  for (const k of [0, 1]) {
    story
      .does(`main@p#${k}`, 'thread-start', `main@p#${k}`, null, 0, starts[k])
      .does('main', 'process-memory', `p#${k}`, 42 * MB);
    story.does(`main@p#${k}`, 'queue-put', `stdout#${k}`, 'ready');
    if (k === 0) story.does('main', 'wait-end', 'stdout#0');
    story.does('main', 'queue-take', `stdout#${k}`, 'ready').after(20);
  }
  story
    .does('main', 'write', 'startMillis', 300)
    .does('main', 'wait-begin', 'stdout#0', { verb: 'readLine', timeout: null });
  story
    .after(60)
    .does('main@p#0', 'write', 'checked[0]@p#0', 800_000)
    .does('main@p#1', 'write', 'checked[1]@p#1', 1_400_000);
  for (const [k, primes] of [78_498, 70_435].entries()) {
    const main = `main@p#${k}`;
    story
      .after(60)
      .does(main, 'write', `found[${k}]@p#${k}`, primes)
      .does(main, 'queue-put', `stdout#${k}`, String(primes));
    if (k === 0) story.does('main', 'wait-end', 'stdout#0');
    story.does('main', 'queue-take', `stdout#${k}`, String(primes)).does('main', 'write', `answers[${k}]`, primes);
    story.does(main, 'thread-end', main).after(10).does('main', 'process-end', `p#${k}`, ended(0));
  }
  return story.does('main', 'write', 'processesMillis', 500).does('main', 'thread-end', 'main');
}
