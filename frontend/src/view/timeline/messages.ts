import type { Lang } from '../../base/i18n';
import type { ArrowKind } from '../../model/lanes';
import type { Kind } from '../../wire/frames';
import type { Look } from './looks';

/** What the words of an event may be made of. */
export interface EventWords {
  readonly object: string;
  readonly value: string;
}

/** Everything the timeline says, in one language. Lists of wordings go from the longest to the shortest. */
export interface Messages {
  readonly units: {
    readonly min: string;
    readonly s: string;
    readonly ms: string;
    readonly us: string;
    readonly ns: string;
  };
  readonly looks: Readonly<Record<Look, string>>;
  readonly running: readonly string[];
  readonly onCore: readonly string[];
  readonly ready: readonly string[];
  readonly task: (number: string) => readonly string[];
  readonly waitsForLock: (object: string, name: string) => readonly string[];
  readonly waitsForPermit: (name: string) => readonly string[];
  readonly asleep: (length: string) => readonly string[];
  readonly joins: (thread: string) => readonly string[];
  readonly waits: (verb: string, name: string) => readonly string[];
  readonly stuck: (name: string) => readonly string[];
  readonly events: Readonly<Partial<Record<Kind, (words: EventWords) => readonly string[]>>>;
  /** Words for what goes through a process's standard streams. */
  readonly pipes: Readonly<Record<'queue-put' | 'queue-take', (words: EventWords) => readonly string[]>>;
  readonly arrows: Readonly<Record<ArrowKind, string>>;
  /** What a process's heading says. */
  readonly life: {
    readonly starts: (length: string) => readonly string[];
    readonly runs: readonly string[];
    readonly memory: (peak: string) => readonly string[];
    readonly command: string;
    readonly startUp: string;
    readonly lived: string;
    readonly peak: string;
    readonly limit: string;
    readonly end: string;
  };
  readonly holds: (name: string) => string;
  readonly inFlight: (name: string) => string;
  readonly serves: (name: string) => string;
  readonly permits: (name: string, count: number) => string;
  readonly kinds: { readonly platform: string; readonly virtual: string };
  readonly caretaker: string;
  readonly since: string;
  readonly lasted: string;
  readonly lastsSoFar: string;
  readonly waitsFor: string;
  readonly atMost: string;
  readonly heldBy: string;
  readonly endedBy: string;
  readonly holding: string;
  readonly line: (line: number) => string;
  readonly verb: string;
  readonly never: string;
  readonly timeout: string;
  readonly deadlock: string;
  readonly ask: string;
  readonly label: (threads: number, events: string) => string;
  readonly keys: string;
  readonly wheel: string;
  readonly clock: string;
  readonly order: string;
  readonly axis: string;
  readonly clockHint: string;
  readonly orderHint: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly legend: string;
  readonly table: string;
  readonly empty: string;
  readonly queued: (position: number) => string;
  readonly overview: string;
  readonly columns: {
    readonly thread: string;
    readonly state: string;
    readonly from: string;
    readonly length: string;
    readonly why: string;
    readonly ended: string;
    readonly process: string;
    readonly request: string;
  };
  readonly earlier: string;
  readonly later: string;
  readonly legendHold: string;
  readonly legendArrow: string;
  readonly legendRead: string;
  readonly legendWrite: string;
  readonly legendRequest: string;
  readonly legendLife: string;
}

const WAIT_EN: Readonly<Record<string, (name: string) => readonly string[]>> = {
  await: (name) => [`waits for a signal: ${name}`, name],
  wait: (name) => [`waits to be notified: ${name}`, name],
  get: (name) => [`waits for the result: ${name}`, name],
  join: (name) => [`waits for the result: ${name}`, name],
  take: (name) => [`waits for an item: ${name}`, name],
  poll: (name) => [`waits for an item: ${name}`, name],
  put: (name) => [`waits for room: ${name}`, name],
  offer: (name) => [`waits for room: ${name}`, name],
  readLine: (name) => [`waits for a line: ${name}`, name],
  waitFor: (name) => [`waits for the process to end: ${name}`, name],
  send: (name) => [`waits for the answer: ${name}`, name],
};

const WAIT_RU: Readonly<Record<string, (name: string) => readonly string[]>> = {
  await: (name) => [`ждёт сигнала: ${name}`, name],
  wait: (name) => [`ждёт уведомления: ${name}`, name],
  get: (name) => [`ждёт результата: ${name}`, name],
  join: (name) => [`ждёт результата: ${name}`, name],
  take: (name) => [`ждёт, что положат: ${name}`, name],
  poll: (name) => [`ждёт, что положат: ${name}`, name],
  put: (name) => [`ждёт места: ${name}`, name],
  offer: (name) => [`ждёт места: ${name}`, name],
  readLine: (name) => [`ждёт строку: ${name}`, name],
  waitFor: (name) => [`ждёт конца процесса: ${name}`, name],
  send: (name) => [`ждёт ответа: ${name}`, name],
};

const en: Messages = {
  units: { min: 'min', s: 's', ms: 'ms', us: 'µs', ns: 'ns' },
  looks: {
    core: 'running',
    ready: 'ready, no free core',
    blocked: 'waiting to enter a monitor',
    waiting: 'waiting, however long it takes',
    timed: 'asleep, or waiting with a time limit',
    terminated: 'finished',
    new: 'not begun yet',
  },
  running: ['running'],
  onCore: ['on a core', 'runs'],
  ready: ['ready, no free core', 'ready'],
  task: (number) => [`task ${number}`, number],
  waitsForLock: (object, name) => [`waits for ${object}`, name],
  waitsForPermit: (name) => [`waits for a permit: ${name}`, name],
  asleep: (length) => [`asleep ${length}`, length],
  joins: (thread) => [`waits for ${thread} to finish`, thread],
  waits: (verb, name) => (WAIT_EN[verb] ?? ((each: string) => [`waits: ${each}`, each]))(name),
  stuck: (name) => [`stuck for ever: waits for ${name}`, `stuck: ${name}`, 'stuck'],
  events: {
    'thread-launch': ({ object }) => [`starts ${object}`, 'start'],
    'thread-interrupt': ({ object }) => [`interrupts ${object}`, 'interrupt'],
    'lock-acquire': ({ object }) => [`takes ${object}`, 'takes'],
    'lock-abandon': ({ object }) => [`gives up on ${object}`, 'gives up'],
    'lock-release': ({ object }) => [`lets go of ${object}`, 'lets go'],
    'permit-acquire': () => ['takes a permit', 'takes'],
    'permit-abandon': () => ['gives up waiting', 'gives up'],
    'permit-release': () => ['gives a permit back', 'gives back'],
    read: ({ object, value }) => [`reads ${object}: ${value}`, `${object} → ${value}`, `→ ${value}`],
    write: ({ object, value }) => [`writes ${object}: ${value}`, `${object} ← ${value}`, `← ${value}`],
    notify: ({ object }) => [`signals ${object}`, 'signal'],
    'queue-put': ({ object, value }) => [`puts ${value} into ${object}`, `puts ${value}`, value],
    'queue-take': ({ object, value }) => [`takes ${value} from ${object}`, `takes ${value}`, value],
    'task-submit': ({ value }) => [`hands in task ${value}`, `task ${value}`],
    output: ({ value }) => [`prints “${value}”`, `“${value}”`],
    progress: ({ value }) => [`done: ${value}`, value],
    'process-start': ({ object, value }) => [`starts ${object}, pid ${value}`, `pid ${value}`],
    'process-end': ({ object, value }) => [`${object} has ended: ${value}`, value],
    'request-begin': ({ object }) => [`sends ${object}`, object, 'sends'],
    'request-end': ({ object, value }) => [`${object}: ${value}`, value],
    'serve-begin': ({ object }) => [`serves ${object}`, 'serves'],
    'serve-end': ({ object, value }) => [`answers ${object}: ${value}`, `answers ${value}`, value],
  },
  pipes: {
    'queue-put': ({ object, value }) => [`writes “${value}” to ${object}`, `writes “${value}”`, `“${value}”`],
    'queue-take': ({ object, value }) => [`reads “${value}” from ${object}`, `reads “${value}”`, `“${value}”`],
  },
  arrows: {
    launch: 'starts the thread',
    lock: 'hands the lock over',
    permit: 'hands the permit over',
    signal: 'wakes',
    join: 'has finished: the wait is over',
    queue: 'passes it through the queue',
    task: 'hands the task over',
    interrupt: 'interrupts',
    process: 'the process comes to life, or its end lets others go on',
    request: 'the request reaches the service, or the answer its sender',
  },
  life: {
    starts: (length) => [`the JVM starts: ${length}`, `starts: ${length}`, length],
    runs: ['runs'],
    memory: (peak) => [`runs, up to ${peak} in memory`, `up to ${peak}`, peak],
    command: 'command',
    startUp: 'start-up',
    lived: 'lived',
    peak: 'memory',
    limit: 'heap, at most',
    end: 'end',
  },
  holds: (name) => `holds ${name}`,
  inFlight: (name) => `in flight: ${name}`,
  serves: (name) => `serves ${name}`,
  permits: (name, count) => `holds ${count === 1 ? 'a permit' : `${count} permits`}: ${name}`,
  kinds: {
    platform: 'platform thread: one of the operating system’s',
    virtual: 'virtual thread: the JVM puts it on a carrier',
  },
  caretaker: 'only starts the others and waits for them',
  since: 'since',
  lasted: 'lasted',
  lastsSoFar: 'so far',
  waitsFor: 'waits for',
  atMost: 'at most',
  heldBy: 'held by',
  endedBy: 'ended by',
  holding: 'meanwhile',
  line: (line) => `line ${line}`,
  verb: 'call',
  never: 'nobody: it waits still',
  timeout: 'the time being up',
  deadlock: 'Deadlock',
  ask: 'Click: why?',
  label: (threads, events) => `Timeline: ${threads} ${threads === 1 ? 'thread' : 'threads'}, ${events} events`,
  keys: 'Plus and minus or W and S zoom, 0 shows all, A and D or Shift with the arrows pan; up and down choose a thread, comma and full stop an interval of it, Enter goes there, O changes the axis.',
  wheel: 'Wheel: zoom. Drag or Shift+wheel: pan. Click: go there.',
  clock: 'By the clock',
  order: 'By order',
  axis: 'Axis',
  clockHint: 'Lengths are lesson time',
  orderHint: 'Every event gets a column: even steps of a microsecond can be seen',
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  fit: 'Show all (0)',
  legend: 'Key',
  table: 'As a table',
  empty: 'Press Run: every thread gets a lane here',
  queued: (position) => `In the queue: ${position}`,
  overview: 'The whole run; drag the window',
  columns: {
    thread: 'Thread',
    state: 'State',
    from: 'From',
    length: 'Length',
    why: 'What',
    ended: 'Ended by',
    process: 'Process',
    request: 'Request',
  },
  earlier: 'Earlier',
  later: 'Later',
  legendHold: 'holds a lock or a permit',
  legendArrow: 'hand-over: who let whom go on',
  legendRead: 'reads a shared variable',
  legendWrite: 'writes it',
  legendRequest: 'a request in flight, or being answered',
  legendLife: 'a process: start-up hatched, then its memory, then its exit code',
};

const ru: Messages = {
  units: { min: 'мин', s: 'с', ms: 'мс', us: 'мкс', ns: 'нс' },
  looks: {
    core: 'работает',
    ready: 'готов, но ядро занято',
    blocked: 'ждёт входа в монитор',
    waiting: 'ждёт, сколько придётся',
    timed: 'спит или ждёт не дольше срока',
    terminated: 'завершён',
    new: 'ещё не начал',
  },
  running: ['работает'],
  onCore: ['на ядре', 'идёт'],
  ready: ['готов, ядро занято', 'готов'],
  task: (number) => [`задача ${number}`, number],
  waitsForLock: (object, name) => [`ждёт ${object}`, `ждёт: ${name}`, name],
  waitsForPermit: (name) => [`ждёт разрешения: ${name}`, name],
  asleep: (length) => [`спит ${length}`, length],
  joins: (thread) => [`ждёт, пока закончит ${thread}`, thread],
  waits: (verb, name) => (WAIT_RU[verb] ?? ((each: string) => [`ждёт: ${each}`, each]))(name),
  stuck: (name) => [`застрял навсегда, ждёт: ${name}`, `застрял: ${name}`, 'застрял'],
  events: {
    'thread-launch': ({ object }) => [`запускает: ${object}`, 'запуск'],
    'thread-interrupt': ({ object }) => [`прерывает: ${object}`, 'прерывает'],
    'lock-acquire': ({ object }) => [`берёт ${object}`, 'берёт'],
    'lock-abandon': ({ object }) => [`больше не ждёт ${object}`, 'не дождался'],
    'lock-release': ({ object }) => [`отпускает ${object}`, 'отпускает'],
    'permit-acquire': () => ['берёт разрешение', 'берёт'],
    'permit-abandon': () => ['больше не ждёт', 'не дождался'],
    'permit-release': () => ['возвращает разрешение', 'возвращает'],
    read: ({ object, value }) => [`читает ${object}: ${value}`, `${object} → ${value}`, `→ ${value}`],
    write: ({ object, value }) => [`пишет ${object}: ${value}`, `${object} ← ${value}`, `← ${value}`],
    notify: ({ object }) => [`подаёт сигнал: ${object}`, 'сигнал'],
    'queue-put': ({ object, value }) => [`кладёт ${value} в очередь ${object}`, `кладёт ${value}`, value],
    'queue-take': ({ object, value }) => [`берёт ${value} из очереди ${object}`, `берёт ${value}`, value],
    'task-submit': ({ value }) => [`отдаёт задачу ${value}`, `задача ${value}`],
    output: ({ value }) => [`печатает «${value}»`, `«${value}»`],
    progress: ({ value }) => [`готово: ${value}`, value],
    'process-start': ({ object, value }) => [`запускает: ${object}, pid ${value}`, `pid ${value}`],
    'process-end': ({ object, value }) => [`${object} завершён: ${value}`, value],
    'request-begin': ({ object }) => [`отправляет ${object}`, object, 'запрос'],
    'request-end': ({ object, value }) => [`${object}: ${value}`, value],
    'serve-begin': ({ object }) => [`берётся за ${object}`, 'берётся'],
    'serve-end': ({ object, value }) => [`отвечает на ${object}: ${value}`, `ответ ${value}`, value],
  },
  pipes: {
    'queue-put': ({ object, value }) => [`пишет «${value}» в ${object}`, `пишет «${value}»`, `«${value}»`],
    'queue-take': ({ object, value }) => [`читает «${value}» из ${object}`, `читает «${value}»`, `«${value}»`],
  },
  arrows: {
    launch: 'запускает поток',
    lock: 'передаёт блокировку',
    permit: 'передаёт разрешение',
    signal: 'будит',
    join: 'закончил: ждать больше нечего',
    queue: 'передаёт через очередь',
    task: 'передаёт задачу',
    interrupt: 'прерывает',
    process: 'процесс начинает или завершает работу',
    request: 'запрос уходит к сервису, ответ — обратно',
  },
  life: {
    starts: (length) => [`JVM запускается: ${length}`, `запуск: ${length}`, length],
    runs: ['работает'],
    memory: (peak) => [`работает, памяти до ${peak}`, `до ${peak}`, peak],
    command: 'команда',
    startUp: 'запуск',
    lived: 'прожил',
    peak: 'память',
    limit: 'куча, не больше',
    end: 'конец',
  },
  holds: (name) => `держит ${name}`,
  inFlight: (name) => `в пути: ${name}`,
  serves: (name) => `отвечает на ${name}`,
  permits: (name, count) => (count === 1 ? `держит разрешение: ${name}` : `держит разрешений — ${count}: ${name}`),
  kinds: {
    platform: 'платформенный поток: его ведёт операционная система',
    virtual: 'виртуальный поток: его сажает на несущий поток сама JVM',
  },
  caretaker: 'только запускает остальных и ждёт их',
  since: 'с момента',
  lasted: 'длилось',
  lastsSoFar: 'пока что',
  waitsFor: 'ждёт',
  atMost: 'не дольше',
  heldBy: 'держит',
  endedBy: 'чем кончилось',
  holding: 'при этом',
  line: (line) => `строка ${line}`,
  verb: 'вызов',
  never: 'никто: ждёт до сих пор',
  timeout: 'вышло время',
  deadlock: 'Взаимная блокировка',
  ask: 'Щелчок: почему?',
  label: (threads, events) => `Шкала времени: потоков — ${threads}, событий — ${events}`,
  keys: 'Плюс и минус или W и S — масштаб, 0 — показать всё, A и D или Shift со стрелками — сдвиг; вверх и вниз — выбрать поток, запятая и точка — его отрезок, Enter — перейти к нему, O — сменить ось.',
  wheel: 'Колесо — масштаб. Тащить или Shift+колесо — сдвиг. Щелчок — перейти туда.',
  clock: 'По часам',
  order: 'По порядку',
  axis: 'Ось',
  clockHint: 'Длина — время урока',
  orderHint: 'У каждого события свой столбец: видны даже шаги в микросекунду',
  zoomIn: 'Ближе (+)',
  zoomOut: 'Дальше (−)',
  fit: 'Показать всё (0)',
  legend: 'Обозначения',
  table: 'Таблицей',
  empty: 'Нажмите «Запуск»: у каждого потока появится своя дорожка',
  queued: (position) => `В очереди: ${position}`,
  overview: 'Весь прогон; окно можно тащить',
  columns: {
    thread: 'Поток',
    state: 'Состояние',
    from: 'Начало',
    length: 'Длина',
    why: 'Что',
    ended: 'Чем кончилось',
    process: 'Процесс',
    request: 'Запрос',
  },
  earlier: 'Раньше',
  later: 'Позже',
  legendHold: 'держит блокировку или разрешение',
  legendArrow: 'передача: кто кому дал идти дальше',
  legendRead: 'читает общую переменную',
  legendWrite: 'пишет в неё',
  legendRequest: 'запрос в пути или в работе у сервиса',
  legendLife: 'процесс: штриховкой — запуск, затем память, в конце — код завершения',
};

export const MESSAGES: Readonly<Record<Lang, Messages>> = { ru, en };
