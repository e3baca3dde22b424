import type { Look } from './looks';

type Context = CanvasRenderingContext2D;
export type Icon = Look | 'stuck' | 'key' | 'platform' | 'virtual';

/** Draws an icon of the given size round (x, y) in one colour. All are drawn on a grid of 16. */
export function drawIcon(ctx: Context, icon: Icon, x: number, y: number, size: number, colour: string): void {
  ctx.save();
  ctx.translate(x - size / 2, y - size / 2);
  ctx.scale(size / 16, size / 16);
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 2;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.setLineDash([]);
  ctx.beginPath();
  DRAW[icon](ctx);
  ctx.restore();
}

const circle = (ctx: Context, x: number, y: number, r: number) => {
  ctx.moveTo(x + r, y);
  ctx.arc(x, y, r, 0, Math.PI * 2);
};

const padlock = (ctx: Context) => {
  ctx.roundRect(3, 7, 10, 7.5, 1.5);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(5, 7);
  ctx.lineTo(5, 5);
  ctx.arc(8, 5, 3, Math.PI, 0);
  ctx.lineTo(11, 7);
  ctx.stroke();
};

const DRAW: Readonly<Record<Icon, (ctx: Context) => void>> = {
  core: (ctx) => {
    ctx.moveTo(5, 3);
    ctx.lineTo(13, 8);
    ctx.lineTo(5, 13);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  },
  ready: (ctx) => {
    ctx.moveTo(5, 3);
    ctx.lineTo(13, 8);
    ctx.lineTo(5, 13);
    ctx.closePath();
    ctx.stroke();
  },
  blocked: padlock,
  waiting: (ctx) => {
    ctx.moveTo(4, 2);
    ctx.lineTo(12, 2);
    ctx.lineTo(4, 14);
    ctx.lineTo(12, 14);
    ctx.closePath();
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(5, 14);
    ctx.lineTo(8, 10);
    ctx.lineTo(11, 14);
    ctx.fill();
  },
  timed: (ctx) => {
    circle(ctx, 8, 8, 6);
    ctx.moveTo(8, 4.6);
    ctx.lineTo(8, 8);
    ctx.lineTo(10.6, 9.6);
    ctx.stroke();
  },
  terminated: (ctx) => {
    ctx.roundRect(4, 4, 8, 8, 1);
    ctx.fill();
  },
  new: (ctx) => {
    ctx.setLineDash([3, 3]);
    circle(ctx, 8, 8, 5.5);
    ctx.stroke();
  },
  /** Two links of a chain. */
  stuck: (ctx) => {
    ctx.save();
    ctx.translate(8, 8);
    ctx.rotate(-Math.PI / 4);
    ctx.roundRect(-7.5, -2.8, 8.5, 5.6, 2.8);
    ctx.roundRect(-1, -2.8, 8.5, 5.6, 2.8);
    ctx.stroke();
    ctx.restore();
  },
  key: (ctx) => {
    circle(ctx, 5, 8, 3);
    ctx.moveTo(8, 8);
    ctx.lineTo(14.5, 8);
    ctx.lineTo(14.5, 11);
    ctx.moveTo(11.5, 8);
    ctx.lineTo(11.5, 10.5);
    ctx.stroke();
  },
  /** A core's square with its pins: the operating system knows this thread. */
  platform: (ctx) => {
    ctx.rect(4.5, 4.5, 7, 7);
    for (const at of [6.3, 9.7]) {
      ctx.moveTo(at, 4.5);
      ctx.lineTo(at, 2);
      ctx.moveTo(at, 11.5);
      ctx.lineTo(at, 14);
      ctx.moveTo(4.5, at);
      ctx.lineTo(2, at);
      ctx.moveTo(11.5, at);
      ctx.lineTo(14, at);
    }
    ctx.lineWidth = 1.4;
    ctx.stroke();
  },
  /** A feather: a thread of the JVM's own. */
  virtual: (ctx) => {
    ctx.moveTo(2.5, 13.5);
    ctx.lineTo(10, 6);
    ctx.moveTo(4.5, 11.5);
    ctx.quadraticCurveTo(4, 4.5, 13.5, 2.5);
    ctx.quadraticCurveTo(12.5, 11.5, 4.5, 11.5);
    ctx.lineWidth = 1.4;
    ctx.stroke();
  },
};
