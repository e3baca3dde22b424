import { html, type TemplateResult } from 'lit';

/** Marks a thread as the operating system's or as virtual. */
export function kindMark(kind: 'platform' | 'virtual', title: string): TemplateResult {
  const path =
    kind === 'platform'
      ? 'M4.5 4.5h7v7h-7zM6.3 4.5V2M9.7 4.5V2M6.3 11.5V14M9.7 11.5V14M4.5 6.3H2M4.5 9.7H2M11.5 6.3H14M11.5 9.7H14'
      : 'M2.5 13.5 10 6M4.5 11.5C4 4.5 9 3 13.5 2.5C12.5 11.5 8 11.5 4.5 11.5z';
  return html`<svg class="kind" viewBox="0 0 16 16" role="img" aria-label=${title}>
    <title>${title}</title>
    <path d=${path} stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}
