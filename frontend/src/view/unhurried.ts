import { LitElement } from 'lit';
import { turn } from '../base/turns';

/** An element that is drawn for the first time in a task of its own: many that come at once do not hold up the page. */
export abstract class UnhurriedElement extends LitElement {
  /** It is drawn at once: that comes after it has been drawn first, or later. */
  protected get settled(): boolean {
    return this.hasUpdated;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.settled) await turn();
    super.scheduleUpdate();
  }
}
