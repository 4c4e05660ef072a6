import { Context } from 'svgcanvas';

const anchors: Record<CanvasTextAlign, string> = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' };

/** A 2D context that draws plain vectors for paper: shapes and words, without ids, masks or clips. */
export class SvgContext extends Context {
  /** What Chart.js clips lies inside already; a clip would give every bar an id and cost it its border. */
  override clip(): void {}

  /** A bar's border is the outer rectangle without the inner: svgcanvas itself forgets the rule. */
  override fill(rule?: CanvasFillRule): void {
    super.fill();
    if (rule === 'evenodd') this.__currentElement.setAttribute('fill-rule', rule);
  }

  /** svgcanvas reads the font out of a style attribute, which the deck's Content-Security-Policy refuses; a style property may be set. */
  override fillText(text: string, x: number, y: number): void {
    const parent = this.__closestGroupOrSvg();
    const element = this.__createElement('text', { x, y: y + this.#drop(text), 'text-anchor': anchors[this.textAlign] }, true);
    element.style.font = this.font;
    element.textContent = text;
    this.__currentElement = element;
    this.__applyTransformation(element);
    this.__applyStyleToCurrentElement('fill');
    parent.append(element);
  }

  /** How far below its `y` the letters stand, as on a canvas: what `middle` means there, no SVG baseline means. */
  #drop(text: string): number {
    const ruler = this.__ctx;
    const ascent = (textBaseline: CanvasTextBaseline) =>
      Object.assign(ruler, { font: this.font, textBaseline }).measureText(text).actualBoundingBoxAscent;
    return ascent('alphabetic') - ascent(this.textBaseline);
  }
}
