import { java } from '@codemirror/lang-java';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { render } from 'lit';
import { badge, type Identity } from '../identity';

/** A thread on its line. */
export interface Standing {
  readonly line: number;
  readonly who: Identity;
  /** It is the thread of the current event. */
  readonly current: boolean;
}

/** What is marked in the code. */
export interface Marks {
  readonly standing: readonly Standing[];
  /** Line of the current event, 0 if none. */
  readonly current: number;
  /** Line pointed at in another view, 0 if none. */
  readonly pointed: number;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly source: string;
  readonly label: string;
  /** Line numbers from 1; null: the pointer has left. */
  hover(line: number | null): void;
  choose(line: number): void;
}

const NO_MARKS: Marks = { standing: [], current: 0, pointed: 0 };
const setMarks = StateEffect.define<Marks>();

const marks = StateField.define<Marks>({
  create: () => NO_MARKS,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
    return value;
  },
  provide: (field) => EditorView.decorations.compute([field], (state) => lit(state, state.field(field))),
});

const line = (name: string) => Decoration.line({ class: name });

function lit(state: EditorState, { current, pointed, standing }: Marks): DecorationSet {
  const classes = new Map<number, string>();
  for (const { line } of standing) classes.set(line, 'stands');
  if (current > 0) classes.set(current, 'current');
  if (pointed > 0) classes.set(pointed, `${classes.get(pointed) ?? ''} pointed`);
  const ranges = [...classes]
    .filter(([at]) => at <= state.doc.lines)
    .sort(([a], [b]) => a - b)
    .map(([at, name]) => line(name).range(state.doc.line(at).from));
  return RangeSet.of(ranges);
}

class Crowd extends GutterMarker {
  constructor(private readonly standing: readonly Standing[]) {
    super();
  }

  override eq(other: Crowd): boolean {
    const key = (crowd: Crowd) => crowd.standing.map((s) => s.who.name + s.current).join();
    return key(this) === key(other);
  }

  override toDOM(): Node {
    const crowd = document.createElement('span');
    crowd.className = 'crowd';
    crowd.title = this.standing.map((s) => s.who.name).join(', ');
    for (const { who, current } of this.standing.slice(0, 3)) {
      const one = document.createElement('span');
      one.className = current ? 'one now' : 'one';
      render(badge(who), one);
      crowd.append(one);
    }
    if (this.standing.length > 3) crowd.append(`+${this.standing.length - 3}`);
    return crowd;
  }
}

/** Long lines go on below, set in as far as the line itself and a little more. */
function wrapped(state: EditorState): DecorationSet {
  const ranges = [];
  for (let at = 1; at <= state.doc.lines; at++) {
    const { from, text } = state.doc.line(at);
    const indent = text.length - text.trimStart().length;
    ranges.push(Decoration.line({ attributes: { style: `--indent:${indent}` } }).range(from));
    if (indent > 0) ranges.push(Decoration.mark({ class: 'indent' }).range(from, from + indent));
  }
  return RangeSet.of(ranges);
}

const threads = gutter({
  class: 'threads',
  lineMarker: (view, block) => {
    const at = view.state.doc.lineAt(block.from).number;
    const here = view.state.field(marks).standing.filter((s) => s.line === at);
    return here.length > 0 ? new Crowd(here) : null;
  },
  lineMarkerChange: (update) => update.startState.field(marks) !== update.state.field(marks),
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.self], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.typeName, tags.className, tags.standard(tags.name)], color: 'var(--code-type)' },
  { tag: [tags.string, tags.character], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
]);

const look: Extension = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    fontFeatureSettings: '"calt" 0',
    lineHeight: '1.55',
    scrollbarWidth: 'thin',
  },
  '.cm-content': { padding: '0 0 1rem' },
  '.cm-line': {
    padding: '0 0.5rem 0 calc(0.4rem + var(--indent) * var(--tab, 1ch) + 2ch)',
    textIndent: 'calc(var(--indent) * var(--tab, 1ch) * -1 - 2ch)',
    cursor: 'pointer',
  },
  '.indent': { letterSpacing: 'calc(var(--tab, 1ch) - 1ch)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-2)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.4rem 0 0', minWidth: '2.2ch', cursor: 'pointer' },
  '.threads': { width: '3.8rem' },
  '.threads .cm-gutterElement': {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    paddingRight: '0.3rem',
  },
  '.crowd': { display: 'inline-flex', alignItems: 'center', font: '700 0.7rem var(--font)' },
  '.one': { display: 'inline-flex', marginLeft: '-0.22rem', borderRadius: '50%', fontSize: '0.95rem' },
  '.one.now': { outline: '2px solid var(--ink)', outlineOffset: '1px' },
  '.stands': { backgroundColor: 'color-mix(in srgb, var(--wood) 14%, transparent)' },
  '.current': { backgroundColor: 'var(--highlight)' },
  '.pointed': { boxShadow: 'inset 0 0 0 2px var(--teal)' },
});

/** The program's text, to be read; CodeMirror lives behind this and is loaded with it. */
export class Editor {
  private readonly view: EditorView;
  private shown = 0;

  constructor(options: EditorOptions) {
    const lineAt = (event: MouseEvent): number | null => {
      const y = event.clientY - this.view.documentTop;
      const block = y >= 0 ? this.view.lineBlockAtHeight(y) : null;
      return block && y <= block.bottom ? this.view.state.doc.lineAt(block.from).number : null;
    };
    let hovered: number | null = null;
    const hover = (at: number | null) => {
      if (at !== hovered) options.hover(at);
      hovered = at;
    };
    this.view = new EditorView({
      parent: options.parent,
      root: options.root,
      state: EditorState.create({
        doc: options.source,
        extensions: [
          threads,
          lineNumbers(),
          EditorView.lineWrapping,
          EditorView.decorations.compute([], wrapped),
          marks,
          java(),
          syntaxHighlighting(colours),
          look,
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-readonly': 'true', tabindex: '0' }),
        ],
      }),
    });
    const { dom } = this.view;
    dom.addEventListener('pointermove', (event) => hover(lineAt(event)));
    dom.addEventListener('pointerleave', () => hover(null));
    dom.addEventListener('click', (event) => {
      const at = lineAt(event);
      const selecting = document.getSelection()?.isCollapsed === false;
      if (at !== null && !selecting) options.choose(at);
    });
  }

  /** Shows the marks, and brings the current line into sight when it has changed. */
  show(now: Marks): void {
    const effects: StateEffect<unknown>[] = [setMarks.of(now)];
    const { doc } = this.view.state;
    const wanted = now.current;
    if (wanted > 0 && wanted !== this.shown && wanted <= doc.lines) {
      this.shown = wanted;
      if (!this.visible(wanted)) effects.push(EditorView.scrollIntoView(doc.line(wanted).from, { y: 'center' }));
    }
    this.view.dispatch({ effects });
  }

  dispose(): void {
    this.view.destroy();
  }

  private visible(at: number): boolean {
    const block = this.view.lineBlockAt(this.view.state.doc.line(at).from);
    const { scrollTop, clientHeight } = this.view.scrollDOM;
    const margin = block.height;
    return block.top >= scrollTop + margin && block.bottom <= scrollTop + clientHeight - margin;
  }
}
