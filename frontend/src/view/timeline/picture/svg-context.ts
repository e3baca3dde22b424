/** Width of a text in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Pen {
  fillStyle: string | SvgPaint;
  strokeStyle: string | SvgPaint;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  matrix: Matrix;
  /** Id of the clip path in force; empty if none. */
  clip: string;
}

const FRESH: Pen = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
  clip: '',
};

const ANCHOR: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };
/** How far below its line a text's middle or top is, in parts of its size: not all programs know dominant-baseline. */
const SHIFT: Partial<Record<CanvasTextBaseline, number>> = { middle: 0.35, top: 0.8, hanging: 0.8 };

/** A colour that is more than one: a gradient or a pattern, told by its id. */
export class SvgPaint {
  private readonly stops: string[] = [];

  constructor(
    readonly id: string,
    private readonly open: string,
    private readonly close: string,
    private readonly body = '',
  ) {}

  addColorStop(at: number, colour: string): void {
    const [, opaque, alpha] = /^rgba\((.+), ([\d.]+)\)$/.exec(colour) ?? [];
    const look = opaque ? `stop-color="rgb(${opaque})" stop-opacity="${alpha}"` : `stop-color="${escaped(colour)}"`;
    this.stops.push(`<stop offset="${at}" ${look}/>`);
  }

  toString(): string {
    return `${this.open}${this.body}${this.stops.join('')}${this.close}`;
  }
}

/**
 * What the timeline's painters need of a CanvasRenderingContext2D, written as SVG: shapes as paths, text as text. Its
 * units are those of the picture; transformations may scale alike in both directions, turn and move.
 */
export class SvgContext {
  private pen: Pen = { ...FRESH };
  private readonly saved: Pen[] = [];
  private readonly defs: (string | SvgPaint)[] = [];
  private readonly body: string[] = [];
  private path: string[] = [];
  private group = '';

  constructor(private readonly measure: Measure) {
    for (const name of Object.keys(FRESH) as (keyof Pen)[]) {
      if (name in this || name === 'dash' || name === 'matrix' || name === 'clip') continue;
      Object.defineProperty(this, name, {
        get: () => this.pen[name],
        set: (value: never) => {
          this.pen = { ...this.pen, [name]: value };
        },
      });
    }
  }

  /** Itself, as painters know it: what they do not use is not there. */
  get canvas2d(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  save(): void {
    this.saved.push(this.pen);
  }

  restore(): void {
    this.pen = this.saved.pop() ?? this.pen;
  }

  translate(x: number, y: number): void {
    this.transform([1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.transform([x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform([cos, sin, -sin, cos, 0, 0]);
  }

  private transform([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.pen.matrix;
    const matrix: Matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
    this.pen = { ...this.pen, matrix };
  }

  beginPath(): void {
    this.path = [];
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${this.at(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length > 0 ? 'L' : 'M'}${this.at(x, y)}`);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.push(`C${this.at(x1, y1)} ${this.at(x2, y2)} ${this.at(x, y)}`);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path.push(`Q${this.at(x1, y1)} ${this.at(x, y)}`);
  }

  closePath(): void {
    this.path.push('Z');
  }

  rect(x: number, y: number, w: number, h: number): void {
    this.path.push(`M${this.at(x, y)}L${this.at(x + w, y)}L${this.at(x + w, y + h)}L${this.at(x, y + h)}Z`);
  }

  roundRect(x: number, y: number, w: number, h: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, w / 2, h / 2));
    if (r === 0) {
      this.rect(x, y, w, h);
      return;
    }
    const arc = `A${this.size(r)} ${this.size(r)} 0 0 1 `;
    this.path.push(
      `M${this.at(x + r, y)}L${this.at(x + w - r, y)}${arc}${this.at(x + w, y + r)}L${this.at(x + w, y + h - r)}${arc}${this.at(x + w - r, y + h)}` +
        `L${this.at(x + r, y + h)}${arc}${this.at(x, y + h - r)}L${this.at(x, y + r)}${arc}${this.at(x + r, y)}Z`,
    );
  }

  arc(x: number, y: number, r: number, from: number, to: number, back = false): void {
    const on = (angle: number) => this.at(x + r * Math.cos(angle), y + r * Math.sin(angle));
    const turn = Math.PI * 2;
    const round = Math.abs(to - from) >= turn;
    const sweep = back ? 0 : 1;
    const way = back ? from - to : to - from;
    const span = round ? turn : ((way % turn) + turn) % turn;
    const half = from + ((back ? -1 : 1) * span) / 2;
    const arc = `A${this.size(r)} ${this.size(r)} 0 0 ${sweep} `;
    this.lineTo(x + r * Math.cos(from), y + r * Math.sin(from));
    this.path.push(`${arc}${on(half)}${arc}${on(from + (back ? -span : span))}`);
  }

  fill(): void {
    this.draw(this.path.join(''), true);
  }

  stroke(): void {
    this.draw(this.path.join(''), false);
  }

  fillRect(x: number, y: number, w: number, h: number): void {
    this.aside(() => this.rect(x, y, w, h), true);
  }

  strokeRect(x: number, y: number, w: number, h: number): void {
    this.aside(() => this.rect(x, y, w, h), false);
  }

  clip(): void {
    const id = `clip${this.defs.length}`;
    const within = this.pen.clip && ` clip-path="url(#${this.pen.clip})"`;
    this.defs.push(`<clipPath id="${id}"><path d="${this.path.join('')}"${within}/></clipPath>`);
    this.pen = { ...this.pen, clip: id };
  }

  setLineDash(dash: readonly number[]): void {
    this.pen = { ...this.pen, dash };
  }

  createLinearGradient(x1: number, y1: number, x2: number, y2: number): SvgPaint {
    const id = `fade${this.defs.length}`;
    const [[ax, ay], [bx, by]] = [this.point(x1, y1), this.point(x2, y2)];
    const ends = `x1="${round(ax)}" y1="${round(ay)}" x2="${round(bx)}" y2="${round(by)}"`;
    const open = `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>`;
    const gradient = new SvgPaint(id, open, '</linearGradient>');
    this.defs.push(gradient);
    return gradient;
  }

  /** A pattern that repeats a square tile; offset to the right by so much. */
  tile(side: number, offset: number, draw: (pen: CanvasRenderingContext2D) => void): SvgPaint {
    const pen = new SvgContext(this.measure);
    draw(pen.canvas2d);
    const id = `tile${this.defs.length}`;
    const [a, b, c, d, e, f] = this.pen.matrix;
    const at = [a, b, c, d, e + a * offset, f + b * offset].map(round).join(' ');
    const open = `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${side}" height="${side}" patternTransform="matrix(${at})">`;
    const paint = new SvgPaint(id, open, '</pattern>', pen.body.join(''));
    this.defs.push(paint);
    return paint;
  }

  measureText(text: string): { width: number } {
    return { width: this.measure(text, this.pen.font) };
  }

  fillText(text: string, x: number, y: number): void {
    const { font, fillStyle, globalAlpha, textAlign, textBaseline, matrix } = this.pen;
    const [, weight = '400', size = '10', family = 'sans-serif'] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
    const [a, b, c, d] = matrix;
    const [left, top] = this.point(x, y + Number(size) * (SHIFT[textBaseline] ?? 0));
    const plain = b === 0 && c === 0 && a === d;
    const place = plain
      ? `x="${round(left)}" y="${round(top)}" font-size="${round(Number(size) * a)}"`
      : `transform="matrix(${[a, b, c, d, left, top].map(round).join(' ')})" font-size="${size}"`;
    const anchor = ANCHOR[textAlign] ? ` text-anchor="${ANCHOR[textAlign]}"` : '';
    this.add(
      `<text ${place} font-weight="${weight}" font-family="${escaped(family)}"${anchor}${paint('fill', fillStyle, globalAlpha)}>${escaped(text)}</text>`,
    );
  }

  /** The whole document, with a title for those who do not see it. */
  document(width: number, height: number, title: string): string {
    this.close();
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
      `<title>${escaped(title)}</title><defs>${this.defs.join('')}</defs>${this.body.join('\n')}</svg>\n`
    );
  }

  private aside(shape: () => void, filled: boolean): void {
    const { path } = this;
    this.path = [];
    shape();
    this.draw(this.path.join(''), filled);
    this.path = path;
  }

  private draw(d: string, filled: boolean): void {
    if (d === '') return;
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, dash } = this.pen;
    if (filled) {
      this.add(`<path d="${d}"${paint('fill', fillStyle, globalAlpha)}/>`);
      return;
    }
    const ends = lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`;
    const joins = lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`;
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.map((n) => this.size(n)).join(' ')}"` : '';
    const line = `${paint('stroke', strokeStyle, globalAlpha)} stroke-width="${this.size(lineWidth)}"`;
    this.add(`<path d="${d}" fill="none"${line}${ends}${joins}${dashes}/>`);
  }

  /** What is clipped alike stands in one group. */
  private add(element: string): void {
    if (this.pen.clip !== this.group) {
      this.close();
      this.group = this.pen.clip;
      if (this.group) this.body.push(`<g clip-path="url(#${this.group})">`);
    }
    this.body.push(element);
  }

  private close(): void {
    if (this.group) this.body.push('</g>');
    this.group = '';
  }

  private point(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.pen.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private at(x: number, y: number): string {
    return this.point(x, y).map(round).join(' ');
  }

  /** A length in the picture's units. */
  private size(length: number): number {
    const [a, b, c, d] = this.pen.matrix;
    return round(length * Math.sqrt(Math.abs(a * d - b * c)));
  }
}

const round = (n: number): number => Math.round(n * 100) / 100;

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to say them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function paint(what: 'fill' | 'stroke', style: string | SvgPaint, alpha: number): string {
  const colour = style instanceof SvgPaint ? `url(#${style.id})` : escaped(style);
  return ` ${what}="${colour}"${alpha === 1 ? '' : ` ${what}-opacity="${round(alpha)}"`}`;
}
