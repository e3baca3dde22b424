import { html, nothing, type TemplateResult } from 'lit';
import type { GraphEdge, GraphNode } from '../../../wire/exploration';
import { icon } from '../../icons';
import { badge } from '../../identity';
import { say } from '../messages';
import type { Drawn } from './drawing';

/** Opens a schedule as a timeline, or where one directs. */
export type Open = (schedule: string, direct: boolean) => void;

/** What is chosen in the graph, told in words, with what can be done from there. */
export function detailsView(drawn: Drawn, open: Open): TemplateResult {
  const { chosen, words } = drawn;
  if (!chosen) return html`<p class="quiet small hint">${say('graph.hint')}</p>`;
  if ('edge' in chosen) return edgeView(chosen.edge, drawn, open);
  const node = words.graph.nodes.find(({ id }) => id === chosen.node);
  if (node) return nodeView(node, drawn, open);
  const outcome = words.graph.ends.find(({ id }) => id === chosen.node)?.outcome ?? -1;
  const found = words.outcomes[outcome];
  if (!found) return html``;
  return html`<div class="head"><h4>${words.end(outcome)}</h4>${fateView(chosen.node, drawn, true)}
    ${actions(found.shortest, open, 'outcomes.watch', 'outcomes.direct')}</div>
    ${found.verdict !== 'completed' && found.message ? html`<p class="small">${found.message}</p>` : nothing}`;
}

function nodeView(node: GraphNode, drawn: Drawn, open: Open): TemplateResult {
  const { words, choose } = drawn;
  const ways = words.graph.edges.filter(({ from }) => from === node.id);
  const values = words.values(node);
  return html`<div class="head"><h4>${words.state(node)}</h4>${fateView(node.id, drawn, false)}
    ${actions(node.schedule, open, 'graph.watch', 'graph.direct')}</div>
    ${values.length > 0 ? html`<dl>${values.map(({ name, value }) => html`<div><dt>${name}</dt> <dd>${value}</dd></div>`)}</dl>` : nothing}
    <h5>${say('graph.ways')}</h5>
    <ul>${ways.map(
      (edge) => html`<li><button @click=${() => choose({ node: edge.to })}>${badge(words.who(edge))}
        <span class="does">${words.step(edge)}</span><span class="leads small" data-fate=${drawn.fates.get(edge.to) ?? 'open'}>→ ${leads(edge, drawn)}</span></button></li>`,
    )}</ul>`;
}

function edgeView(edge: GraphEdge, drawn: Drawn, open: Open): TemplateResult {
  const { words, choose } = drawn;
  const from = words.graph.nodes.find(({ id }) => id === edge.from);
  return html`<div class="head"><h4>${badge(words.who(edge))} ${words.step(edge)}</h4>
    ${from ? actions(from.schedule + edge.choice, open, 'graph.watch', 'graph.direct') : nothing}</div>
    <ul><li><button @click=${() => choose({ node: edge.to })}><span class="leads" data-fate=${drawn.fates.get(edge.to) ?? 'open'}>→ ${leads(edge, drawn)}</span></button></li></ul>`;
}

/** Where an edge leads: to an outcome, or so many steps on to what can still come out. */
function leads({ to, steps }: GraphEdge, { words, fates }: Drawn): string {
  const outcome = words.graph.ends.find(({ id }) => id === to)?.outcome;
  if (outcome !== undefined) return say('graph.leads.end', { outcome: words.end(outcome) });
  return `${say('graph.leads.state', { steps })}, ${say(`graph.fate.${fates.get(to) ?? 'open'}`)}`;
}

function fateView(id: number, { fates }: Drawn, end: boolean): TemplateResult {
  const fate = fates.get(id) ?? 'open';
  return html`<p class="fate small" data-fate=${fate}>${say(end ? `graph.fate.end.${fate}` : `graph.fate.${fate}`)}</p>`;
}

function actions(
  schedule: string,
  open: Open,
  watch: 'outcomes.watch' | 'graph.watch',
  direct: 'outcomes.direct' | 'graph.direct',
): TemplateResult {
  return html`<p class="do">
    <button class="soft" @click=${() => open(schedule, false)}>${icon('play')}<span>${say(watch)}</span></button>
    <button class="soft" @click=${() => open(schedule, true)}>${icon('on')}<span>${say(direct)}</span></button></p>`;
}
