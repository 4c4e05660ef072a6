/** What of a drawing becomes SVG, and how: everything else is asked of the canvas. */
type Recorded = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'rect'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'fillRect'
  | 'clearRect'
  | 'fillText'
  | 'strokeText'
>;

/**
 * A canvas that writes down as SVG what Chart.js and the deck's marks draw on it. The canvas itself keeps the state, such as colours,
 * fonts and transforms, and measures text; nothing is painted on it.
 */
export class SvgCanvas {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #parts: string[] = [];
  #path = '';
  #clip = '';
  #clips = 0;
  readonly #outerClips: string[] = [];

  /** @param width of the drawing, pixels, as `height` */
  constructor(width: number, height: number) {
    Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('expected a canvas that can be drawn on, got none');
    this.#context = context;
    const recorded = this.#recorded();
    const recording = new Proxy(context, {
      get: (target, key) => {
        if (key in recorded) return recorded[key as keyof Recorded];
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, value, target),
    });
    Object.assign(this.canvas, { getContext: () => recording });
  }

  /** The drawing as a file. @param description what it shows and where it comes from, for those who do not see it */
  svg(title: string, description: string): string {
    const { width, height } = this.canvas;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`;
    return `${head}\n<title>${escaped(title)}</title>\n<desc>${escaped(description)}</desc>\n${this.#parts.join('\n')}\n</svg>\n`;
  }

  #recorded(): Recorded {
    const context = this.#context;
    const rectangle = (x: number, y: number, width: number, height: number) =>
      `M${this.#at(x, y)}L${this.#at(x + width, y)}L${this.#at(x + width, y + height)}L${this.#at(x, y + height)}Z`;
    return {
      save: () => {
        this.#outerClips.push(this.#clip);
        context.save();
      },
      restore: () => {
        this.#clip = this.#outerClips.pop() ?? '';
        context.restore();
      },
      beginPath: () => {
        this.#path = '';
      },
      closePath: () => {
        if (this.#path) this.#path += 'Z';
      },
      moveTo: (x, y) => {
        this.#path += `M${this.#at(x, y)}`;
      },
      lineTo: (x, y) => {
        this.#path += `${this.#path ? 'L' : 'M'}${this.#at(x, y)}`;
      },
      bezierCurveTo: (x1, y1, x2, y2, x, y) => {
        this.#path += `C${this.#at(x1, y1)} ${this.#at(x2, y2)} ${this.#at(x, y)}`;
      },
      rect: (...box) => {
        this.#path += rectangle(...box);
      },
      arc: (x, y, radius, from, to, anticlockwise = false) => {
        const point = (angle: number) => this.#at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        const turn = anticlockwise ? from - to : to - from;
        // SVG draws no whole circle at once
        const middle = anticlockwise ? from - turn / 2 : from + turn / 2;
        const arc = (angle: number) => `A${short(radius)} ${short(radius)} 0 0 ${anticlockwise ? 0 : 1} ${point(angle)}`;
        this.#path += `${this.#path && !this.#path.endsWith('Z') ? 'L' : 'M'}${point(from)}${arc(middle)}${arc(to)}`;
      },
      fill: (rule?: unknown) => this.#add(`<path d="${this.#path}" ${paint('fill', context.fillStyle)}${ruleOf(rule)}`),
      stroke: () => this.#add(`<path d="${this.#path}" fill="none" ${this.#pen()}`),
      clip: (rule?: unknown) => {
        const id = `clip-${++this.#clips}`;
        this.#parts.push(`<clipPath id="${id}"${this.#clip}><path d="${this.#path}"${ruleOf(rule).replace('fill', 'clip')}/></clipPath>`);
        this.#clip = ` clip-path="url(#${id})"`;
      },
      fillRect: (...box) => this.#add(`<path d="${rectangle(...box)}" ${paint('fill', context.fillStyle)}`),
      clearRect: () => {
        this.#parts.length = 0;
      },
      fillText: (text, x, y) => this.#write(text, x, y, paint('fill', context.fillStyle)),
      strokeText: (text, x, y) => this.#write(text, x, y, `fill="none" ${this.#pen()}`),
    };
  }

  /** Adds an element, its end left out, within what is clipped. */
  #add(element: string): void {
    if (!element.includes('d=""')) this.#parts.push(`${element}${this.#clip}/>`);
  }

  #write(text: string, x: number, y: number, look: string): void {
    const context = this.#context;
    const [, style = '', weight = '', size = '', family = ''] = /^(italic )?(?:(\d+|bold) )?([\d.]+)px (.*)$/.exec(context.font) ?? [];
    const anchor = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' }[context.textAlign];
    // an SVG that any program reads has its words on the alphabetic baseline
    const baseline = context.textBaseline;
    const ascent = context.measureText(text).fontBoundingBoxAscent;
    context.textBaseline = 'alphabetic';
    const down = context.measureText(text).fontBoundingBoxAscent - ascent;
    context.textBaseline = baseline;
    const { a, b, c, d, e, f } = context.getTransform();
    const place =
      b === 0 && c === 0
        ? `x="${short(x + e)}" y="${short(y + down + f)}"`
        : `transform="matrix(${[a, b, c, d, e, f].map(short)})" x="${short(x)}" y="${short(y + down)}"`;
    const face = `font-family="${escaped(family)}" font-size="${size}"${weight && ` font-weight="${weight}"`}${style && ' font-style="italic"'}`;
    // another face, where the deck's is not installed, keeps to the same width
    const length = `textLength="${short(context.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"`;
    this.#parts.push(`<text ${place} ${face} ${length} text-anchor="${anchor}" ${look}${this.#clip}>${escaped(text)}</text>`);
  }

  #pen(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin } = this.#context;
    const dashes = this.#context.getLineDash();
    const dashed = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
    return `${paint('stroke', strokeStyle)} stroke-width="${short(lineWidth)}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"${dashed}`;
  }

  /** A point where the canvas would paint it. */
  #at(x: number, y: number): string {
    const { a, b, c, d, e, f } = this.#context.getTransform();
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  }
}

const short = (value: number) => String(Math.round(value * 100) / 100);
const ruleOf = (rule: unknown) => (rule === 'evenodd' ? ' fill-rule="evenodd"' : '');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A colour, with its opacity on its own, as older programs read it. @throws Error for a gradient, which no chart of the deck has */
function paint(name: 'fill' | 'stroke', style: CanvasRenderingContext2D['fillStyle']): string {
  if (typeof style !== 'string') throw new Error('expected a plain colour, got a gradient or a pattern');
  const [, red, green, blue, alpha] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(style) ?? [];
  return alpha === undefined ? `${name}="${style}"` : `${name}="rgb(${red},${green},${blue})" ${name}-opacity="${alpha}"`;
}
