import type { Lang } from '../../base/i18n';
import type { Subject } from '../../model/causes';
import type { Link } from '../../model/causes/trail';

/** What a step is told with: names, in the case the wording needs, and the plain sentence of its event. */
export interface Told {
  readonly who: string;
  /** Who was asked about. */
  readonly asked: string;
  readonly object: string;
  readonly objectAcc: string;
  readonly objectGen: string;
  readonly value: string;
  readonly event: string;
  readonly count: number;
  /** It is about permits, not a lock. */
  readonly permits: boolean;
}

type Say = (told: Told) => string;

export interface Messages {
  readonly label: string;
  readonly nothing: string;
  readonly ask: string;
  readonly askWho: (name: string) => string;
  /** Marks of a chain's end: where it began; what it hangs on now; a circle. */
  readonly root: string;
  readonly hangs: string;
  readonly circle: string;
  readonly go: (sentence: string) => string;
  readonly line: (line: number) => string;
  readonly begin: string;
  readonly chain: string;
  readonly never: Say;
  readonly questions: Record<Subject, Say>;
  /** What leads from the step before to this one, and to the wait from what will end it. */
  readonly until: string;
  readonly leads: Partial<Record<Link, string>>;
  /** What is said of a step; of the others the plain sentence of their event. */
  readonly steps: Partial<Record<Link, Say>>;
  readonly graph: {
    readonly label: string;
    readonly holds: string;
    readonly waits: string;
    readonly idle: string;
    /** What somebody waits for, as the end of a sentence; and whose end. */
    readonly wants: (what: string) => string;
    readonly joins: (who: string) => string;
    readonly both: (who: string, has: string, wants: string) => string;
    readonly permits: (what: string) => string;
    readonly taken: (who: string, count: number, what: string) => string;
    readonly awaited: (who: string, count: number) => string;
    /** How a cycle of so many threads ends, or does not. */
    readonly closed: (threads: number, forever: boolean) => string;
  };
}

const plural = (lang: Lang, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>): string =>
  forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? '';

const en: Messages = {
  label: 'Why?',
  nothing: 'Nobody waits just now. Click a cook, a value or a waiting bar of the timeline: here you read why.',
  ask: 'Ask why:',
  askWho: (name) => `Why? ${name}`,
  root: 'it begins here',
  hangs: 'it hangs on this',
  circle: 'a circle: it begins nowhere',
  go: (sentence) => `Go there: ${sentence}`,
  line: (line) => `line ${line}`,
  begin: 'start',
  chain: 'From what was asked back to its cause',
  never: ({ object }) => `Nothing has happened to ${object} yet.`,
  questions: {
    waits: ({ who }) => `Why is ${who} waiting?`,
    runs: ({ who }) => `Why can ${who} go on?`,
    ready: ({ who }) => `Why does ${who} not go on?`,
    ended: ({ who, object }) => `How did ${who || object} come to its end?`,
    failed: ({ who }) => `What did ${who} die of?`,
    unborn: ({ who, object }) => `Why is ${who || object} not there yet?`,
    value: ({ object, value }) => `Why is ${object} ${value}?`,
    write: ({ who, value, object }) => `Why does ${who} write ${value} to ${object}?`,
    read: ({ who, value, object }) => `Why does ${who} see ${value} in ${object}?`,
    held: ({ objectAcc }) => `Who has ${objectAcc}?`,
    free: ({ objectAcc }) => `Who let go of ${objectAcc}?`,
    event: () => 'How did this come about?',
  },
  until: 'until then',
  leads: {
    ends: 'later',
    holds: 'because',
    self: 'because',
    freed: 'because',
    missed: 'because',
    silent: 'because',
    starting: 'because',
    unserved: 'because',
    busy: 'because',
    timer: 'because',
    served: 'and now',
    handed: 'and then',
    queued: 'and then',
    cause: 'because',
    unknown: 'but',
    closing: 'because',
    waits: 'and now',
    sleeps: 'and now',
    works: 'and now',
    ready: 'but',
    idle: 'and now',
    ended: 'but',
    failed: 'but',
    launched: 'but',
    unborn: 'but',
    more: 'and',
    circle: 'and so',
    covered: 'in between',
    seen: 'that value',
    replaced: 'before that',
    read: 'before that',
    stale: 'before that',
    initial: 'before that',
    constant: 'and',
    since: 'before that',
    slept: 'before that',
    timeout: 'before that',
    began: 'before that',
  },
  steps: {
    sleeps: ({ event }) => `${event}; time alone will end that`,
    works: ({ who }) => `${who} is at work: nothing holds it up`,
    ready: ({ who }) => `${who} could go on, but no core is free`,
    idle: ({ event }) => `${event}; nothing has come yet`,
    ended: ({ who }) => `${who} has finished`,
    launched: ({ who }) => `${who} has been launched, but has not begun yet`,
    unborn: ({ who }) => `${who} has not been launched yet`,
    holds: ({ who, objectAcc, permits, count }) =>
      permits
        ? `${who} has had ${count === 1 ? 'a permit' : `${count} permits`} of ${objectAcc} since this moment`
        : `${who} has held ${objectAcc} since this moment`,
    self: ({ who, objectAcc, permits }) =>
      permits
        ? `${who} has had that permit since this moment: it waits for itself`
        : `${who} has held ${objectAcc} since this moment: it waits for itself`,
    freed: ({ event }) => `${event}: it can be taken now`,
    more: ({ count }) => (count === 1 ? '1 more thread has it, too' : `${count} more threads have it, too`),
    circle: ({ who }) => `we are back at ${who}: the circle is closed`,
    ends: ({ event }) => `${event}: that ends the wait`,
    missed: ({ event }) => `${event}, but that was before the wait began, and there has been no signal since`,
    silent: ({ object, count }) =>
      count > 0
        ? `${object} waits for ${count} more; from whom they come, the recording does not know`
        : 'nobody has given a signal yet; who is going to, the recording does not know',
    starting: ({ object }) => `${object} has been started, but its JVM is not up yet`,
    closing: ({ event }) => `${event}; its JVM is still shutting down`,
    unserved: ({ objectAcc }) => `the service has not taken up ${objectAcc} yet`,
    busy: ({ event }) => `the service is busy: ${event}`,
    covered: ({ event, asked }) => `${event}: ${asked} never saw that, and covers it`,
    stale: ({ event }) => `${event}, and does not look again`,
    initial: ({ object, value }) => `${object} is ${value} from the beginning`,
    constant: ({ who, objectAcc, value }) =>
      `${who} has not read ${objectAcc} before; where ${value} comes from, the code tells`,
    queued: ({ event }) => `${event}; nobody has begun it yet`,
    timer: ({ event }) => `${event}: a timer went off, or the work was ready already`,
    slept: ({ event }) => `${event}; then it was only a matter of time`,
    timeout: ({ event }) => `${event}; then its time was up`,
    skipped: ({ count }) => `… ${count} steps more of this sort`,
    unknown: () => 'what led to it, the recording does not know',
  },
  graph: {
    label: 'Who holds what, who waits for what',
    holds: 'held by',
    waits: 'waits for',
    idle: 'Nobody holds anything, and nobody waits.',
    wants: (what) => `waits for ${what}`,
    joins: (who) => `waits for ${who} to finish`,
    both: (who, has, wants) => `${who} holds ${has} and ${wants}`,
    permits: (what) => `a permit of ${what}`,
    taken: (who, count, what) => `${who} ${count === 1 ? 'holds' : 'hold'} ${what}`,
    awaited: (who, count) => `${who} ${count === 1 ? 'waits' : 'wait'} for it`,
    closed: (threads, forever) => {
      const circle = ['it waits for itself', 'each waits for the other'][threads - 1] ?? 'each waits for the next';
      return `${circle}, ${forever ? 'for ever' : 'until somebody’s time is up'}.`;
    },
  },
};

const ru: Messages = {
  label: 'Почему?',
  nothing:
    'Сейчас никто ничего не ждёт. Щёлкните по повару, по значению или по ожиданию на ленте времени: здесь появится ответ.',
  ask: 'Почему:',
  askWho: (name) => `Почему? ${name}`,
  root: 'отсюда всё и пошло',
  hangs: 'всё упирается в это',
  circle: 'круг: начала у него нет',
  go: (sentence) => `К этому моменту: ${sentence}`,
  line: (line) => `строка ${line}`,
  begin: 'начало',
  chain: 'От вопроса назад, к причине',
  never: ({ object }) => `С этим ещё ничего не происходило: ${object}.`,
  questions: {
    waits: ({ who }) => `Почему ${who} ждёт?`,
    runs: ({ who }) => `Почему ${who} идёт дальше?`,
    ready: ({ who }) => `Почему ${who} не идёт дальше?`,
    ended: ({ who, object }) => `Почему ${who || object} больше не работает?`,
    failed: ({ who }) => `От чего погиб поток ${who}?`,
    unborn: ({ who, object }) => `Почему ${who || object} ещё не работает?`,
    value: ({ object, value }) => `Почему ${object} = ${value}?`,
    write: ({ who, value, objectAcc }) => `Почему ${who} пишет ${value} в ${objectAcc}?`,
    read: ({ who, value, objectAcc }) => `Почему ${who}, читая ${objectAcc}, видит ${value}?`,
    held: ({ object }) => `У кого сейчас ${object}?`,
    free: ({ objectAcc }) => `Кто отпускает ${objectAcc}?`,
    event: () => 'Почему так вышло?',
  },
  until: 'а до тех пор',
  leads: {
    ends: 'позже',
    holds: 'потому что',
    self: 'потому что',
    freed: 'потому что',
    missed: 'потому что',
    silent: 'потому что',
    starting: 'потому что',
    unserved: 'потому что',
    busy: 'потому что',
    timer: 'потому что',
    served: 'а сейчас',
    handed: 'а затем',
    queued: 'а затем',
    cause: 'потому что',
    unknown: 'но',
    closing: 'потому что',
    waits: 'а сейчас',
    sleeps: 'а сейчас',
    works: 'а сейчас',
    ready: 'но',
    idle: 'а сейчас',
    ended: 'но',
    failed: 'но',
    launched: 'но',
    unborn: 'но',
    more: 'и',
    circle: 'и вот',
    covered: 'тем временем',
    seen: 'это значение',
    replaced: 'а до этого',
    read: 'а до этого',
    stale: 'а до этого',
    initial: 'а до этого',
    constant: 'но',
    since: 'а до этого',
    slept: 'а до этого',
    timeout: 'а до этого',
    began: 'а до этого',
  },
  steps: {
    sleeps: ({ event }) => `${event}; разбудит только время`,
    works: ({ who }) => `${who} работает, ничто не мешает`,
    ready: ({ who }) => `${who}: можно идти дальше, но нет свободного ядра`,
    idle: ({ event }) => `${event}; пока ничего нет`,
    ended: ({ who }) => `${who}: работа закончена`,
    launched: ({ who }) => `${who}: поток запущен, но ещё не начал`,
    unborn: ({ who }) => `${who}: поток ещё не запущен`,
    holds: ({ who, objectAcc, objectGen, permits, count }) => {
      const some = plural('ru', count, { one: 'разрешение', few: `${count} разрешения`, many: `${count} разрешений` });
      return `${who} с этого момента держит ${permits ? `${count === 1 ? 'разрешение' : some} ${objectGen}` : objectAcc}`;
    },
    self: ({ who, objectAcc, permits }) =>
      `${who} с этого момента держит ${permits ? 'это разрешение' : objectAcc}, то есть ждёт себя же`,
    freed: ({ event }) => `${event}: теперь можно брать`,
    more: ({ count }) =>
      plural('ru', count, {
        one: `то же держит ещё ${count} поток`,
        few: `то же держат ещё ${count} потока`,
        many: `то же держат ещё ${count} потоков`,
      }),
    circle: ({ who }) => `снова ${who}: круг замкнулся`,
    ends: ({ event }) => `${event}: ожидание кончится`,
    missed: ({ event }) => `${event}, но это было раньше, чем началось ожидание, а с тех пор сигнала не было`,
    silent: ({ object, count }) =>
      count > 0
        ? `${object} ждёт ещё ${count}; от кого, запись не знает`
        : 'сигнала пока не было; кто его подаст, запись не знает',
    starting: ({ object }) => `${object} запущен, но его JVM ещё не готова`,
    closing: ({ event }) => `${event}; JVM ещё завершается`,
    unserved: ({ objectAcc }) => `сервис ещё не взялся за ${objectAcc}`,
    busy: ({ event }) => `сервис занят: ${event}`,
    covered: ({ event, asked }) => `${event}, но ${asked} этого так и не увидит и запишет поверх`,
    stale: ({ event }) => `${event}, и больше не смотрит, что там стало`,
    initial: ({ object, value }) => `${object} с самого начала = ${value}`,
    constant: ({ who, objectAcc, value }) =>
      `${who} перед этим не читает ${objectAcc}; откуда взялось ${value}, скажет код`,
    queued: ({ event }) => `${event}; за неё ещё никто не взялся`,
    timer: ({ event }) => `${event}: сработал таймер или работа уже была готова`,
    slept: ({ event }) => `${event}; дальше было делом времени`,
    timeout: ({ event }) => `${event}; потом вышло время`,
    skipped: ({ count }) =>
      `… и ещё ${count} ${plural('ru', count, { one: 'такой же шаг', few: 'таких же шага', many: 'таких же шагов' })}`,
    unknown: () => 'что к этому привело, запись не знает',
  },
  graph: {
    label: 'Кто что держит и кто чего ждёт',
    holds: 'держит',
    waits: 'ждёт',
    idle: 'Никто ничего не держит и никто не ждёт.',
    wants: (what) => `ждёт ${what}`,
    joins: (who) => `ждёт, пока закончит ${who}`,
    both: (who, has, wants) => `${who} держит ${has} и ${wants}`,
    permits: (what) => `разрешение ${what}`,
    taken: (who, count, what) => `${who} ${count === 1 ? 'держит' : 'держат'} ${what}`,
    awaited: (who, count) => `${count === 1 ? 'ждёт' : 'ждут'} ${who}`,
    closed: (threads, forever) => {
      const circle =
        ['поток ждёт сам себя', 'каждый поток ждёт другого'][threads - 1] ?? 'каждый поток ждёт следующего';
      return `${circle}${forever ? ', и так вечно.' : ', пока у кого-нибудь не выйдет время.'}`;
    },
  },
};

export const MESSAGES: Readonly<Record<Lang, Messages>> = { en, ru };
