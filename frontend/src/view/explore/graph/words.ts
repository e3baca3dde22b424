import { objectName, threadName, type Words } from '../../../base/words';
import { Recording } from '../../../model/recording';
import type { GraphEdge, GraphNode, OutcomeFound, StateGraph } from '../../../wire/exploration';
import { type Identity, identify } from '../../identity';
import { nameOf, type Shown, shown, telling } from '../ending';
import { say } from '../messages';
import { deed } from './deeds';
import type { Fate } from './fates';

/** Letters that a node's label may have, and states among which there is room for labels. */
const SHORT = 22;
const FEW = 90;
const NO_RECORDING = new Recording();

/** What is said of a graph's nodes and edges, in the page's words. */
export class GraphWords {
  private readonly among: ReadonlySet<string>;
  /** Variables that are not the same in all states. */
  private readonly changing: ReadonlySet<string>;

  /** All steps are about the same object. */
  private readonly single: boolean;

  constructor(
    readonly graph: StateGraph,
    readonly outcomes: readonly OutcomeFound[],
    private readonly words: Words,
  ) {
    this.among = telling(outcomes);
    this.single = new Set(graph.edges.map(({ object }) => object)).size === 1;
    const names = Object.keys(graph.nodes[0]?.values ?? {});
    const kinds = (name: string) => new Set(graph.nodes.map(({ values }) => JSON.stringify(values[name]))).size;
    this.changing = new Set(names.filter((name) => kinds(name) > 1));
  }

  /** The variables whose values nodes bear, as they are shown; none where nodes bear none. */
  get variables(): string[] {
    if (this.graph.nodes.every((node) => this.label(node) === '')) return [];
    return [...this.changing].map((name) => objectName(this.words, name));
  }

  values({ values }: GraphNode): Shown[] {
    return shown(values, this.words);
  }

  /** What a node bears: its changing variables' values, if there are few nodes and the values are short. */
  label(node: GraphNode): string {
    if (this.graph.nodes.length > FEW) return '';
    const changing = Object.fromEntries(Object.entries(node.values).filter(([name]) => this.changing.has(name)));
    const text = shown(changing, this.words)
      .map(({ value }) => value)
      .join(' · ');
    return text !== '' && text.length <= SHORT ? text : '';
  }

  end(outcome: number): string {
    const found = this.outcomes[outcome];
    return found ? nameOf(found, this.among, this.words) : '';
  }

  who({ thread, name }: GraphEdge): Identity {
    return identify({ id: thread, name }, this.words, NO_RECORDING);
  }

  /** What a thread does by an edge. */
  deed({ verb, object }: GraphEdge): string {
    const name = object === null ? null : (this.words.threads[object] ?? objectName(this.words, object));
    return deed(verb, name);
  }

  /** The same beside an arrow: the object is left out where there is but one. */
  short(edge: GraphEdge): string {
    return this.deed(this.single ? { ...edge, object: null } : edge);
  }

  /** The whole of it: «Masha reads “counter”, line 23». */
  step(edge: GraphEdge): string {
    const line = edge.line > 0 ? `, ${say('graph.line', { line: edge.line })}` : '';
    return `${threadName(this.words, edge.name)} ${this.deed(edge)}${line}`;
  }

  state({ steps }: GraphNode): string {
    return say('graph.state', { steps });
  }

  /** A node for who does not see it. */
  spoken(node: GraphNode, fate: Fate): string {
    const values = this.values(node)
      .map(({ name, value }) => `${name} ${value}. `)
      .join('');
    const ways = this.graph.edges.filter(({ from }) => from === node.id).length;
    return say('graph.node.label', { state: this.state(node), values, fate: say(`graph.fate.${fate}`), ways });
  }

  spokenEnd(outcome: number, fate: Fate): string {
    return say('graph.end.label', { outcome: this.end(outcome), fate: say(`graph.fate.end.${fate}`) });
  }
}
