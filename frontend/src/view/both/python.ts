import { customElement } from 'lit/decorators.js';
import type { Span } from '../code/highlight';
import type { Marks } from '../code/line';
import { ListingElement } from '../code/listing';
import { highlightPython } from './highlight';
import { say } from './messages';

const PLAIN: Marks = { standing: [], current: false, pointed: false };

/** The program's counterpart in Python, on which nobody stands. Dispatches `place` (detail: the line) when a line is chosen. */
@customElement('syrniki-python')
export class PythonElement extends ListingElement {
  protected override get label(): string {
    return say().label;
  }

  protected override get tip(): string {
    return say().run(this.file);
  }

  protected override get note(): string {
    return say().only;
  }

  protected override async colour(source: string): Promise<readonly (readonly Span[])[]> {
    return highlightPython(source);
  }

  protected override marks(): (at: number) => Marks {
    return () => PLAIN;
  }

  protected override choose(at: number): void {
    this.dispatchEvent(new CustomEvent('place', { detail: at }));
  }
}
