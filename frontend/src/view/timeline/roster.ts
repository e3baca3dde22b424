import { html, nothing, type TemplateResult } from 'lit';
import type { Recording } from '../../model/recording';
import type { ExchangeState } from '../../model/state';
import type { Describer } from './describe';
import type { Ledger } from './ledger';
import { PAGE } from './table';

/** Processes and requests of the whole run in words, for those who read rather than look. */
export function roster(recording: Recording, ledger: Ledger, describe: Describer, now: number): TemplateResult {
  return html`${processes(ledger, describe, now)}${requests(recording, describe)}`;
}

function processes({ lives }: Ledger, describe: Describer, now: number): TemplateResult | typeof nothing {
  if (lives.size === 0) return nothing;
  const { columns } = describe.say;
  return html`<table>
    <thead><tr><th scope="col">${columns.process}</th><th scope="col">${columns.from}</th><th scope="col">${columns.why}</th></tr></thead>
    <tbody>${[...lives].map(
      ([id, life]) => html`<tr>
        <th scope="row">${describe.bare(id)}</th>
        <td>${describe.moment(life.fromT, 1000)}</td>
        <td>${describe
          .lifeFacts(id, life, now)
          .map(({ term, text }) => `${term} ${text}`)
          .join(', ')}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function requests(recording: Recording, describe: Describer): TemplateResult | typeof nothing {
  const sent = [...recording.stateAt(recording.length - 1).exchanges.values()].filter((each) => each.sent !== null);
  if (sent.length === 0) return nothing;
  const { columns } = describe.say;
  return html`<table>
    <thead><tr><th scope="col">${columns.request}</th><th scope="col">${columns.thread}</th><th scope="col">${columns.from}</th>
      <th scope="col">${columns.length}</th><th scope="col">${columns.ended}</th></tr></thead>
    <tbody>${sent.slice(0, PAGE).map(
      (each) => html`<tr>
        <th scope="row">${each.name}</th>
        <td>${describe.thread(each.sender)}</td>
        <td>${describe.moment(each.sent?.t ?? 0, 1000)}</td>
        <td>${each.ended && each.sent ? describe.length(each.ended.t - each.sent.t) : '…'}</td>
        <td>${outcome(each)}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function outcome({ ended, error, status }: ExchangeState): string {
  if (!ended) return '';
  return error ?? String(status ?? '—');
}
