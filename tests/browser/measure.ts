import type { Page } from 'playwright-core';

/** A piece of text as it stands on the screen, in CSS pixels. */
export interface Words {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** the size of its type in CSS pixels */
  readonly size: number;
  /** any CSS colour */
  readonly colour: string;
  /** where it belongs: the foot may be smaller than the rest */
  readonly part: 'body' | 'foot';
}

/** A slide as a spectator sees it. Edges in CSS pixels. */
export interface Sight {
  readonly id: string;
  /** CSS pixels of one slide pixel */
  readonly pixel: number;
  readonly words: readonly Words[];
  readonly slide: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** the upper edge of the foot, and of the route below it */
  readonly foot: number;
  readonly route: number;
  /** what stands in the body and reaches over its edges or into the foot */
  readonly spilled: readonly string[];
  readonly headingLines: number;
}

/**
 * Has the page write down every word that Chart.js draws on a canvas. With `mute` the words are written down but not painted, so that a
 * screenshot of the page shows what lies behind them.
 */
export async function recordCanvasWords(page: Page, options: { readonly mute: boolean }): Promise<void> {
  await page.addInitScript(({ mute }) => {
    const context = CanvasRenderingContext2D.prototype;
    const { fillText, clearRect } = context;
    const written = new Map<HTMLCanvasElement, WrittenWord[]>();
    window.canvasWords = written;
    context.clearRect = function (...args) {
      written.set(this.canvas, []);
      return clearRect.apply(this, args);
    };
    context.fillText = function (...args) {
      const [text, x, y] = args;
      const { width, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = this.measureText(text);
      const shift = { center: width / 2, right: width, end: width, left: 0, start: 0 }[this.textAlign] ?? 0;
      const from = this.getTransform().transformPoint({ x: x - shift, y: y - above });
      const to = this.getTransform().transformPoint({ x: x - shift + width, y: y + below });
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1]) * this.getTransform().d;
      if (text.trim() !== '')
        written.set(this.canvas, [...(written.get(this.canvas) ?? []), { text, from, to, size, colour: String(this.fillStyle) }]);
      if (!mute) fillText.apply(this, args);
    };
  }, options);
}

/** Measures one slide of the page, once its words have their fonts. */
export function look(page: Page, id: string): Promise<Sight> {
  return page.evaluate(async (slideId) => {
    const slide = document.getElementById(slideId);
    if (!slide) throw new Error(`expected a slide "${slideId}", got none`);
    // laying out words asks for their fonts: only then is it known what to wait for
    slide.getBoundingClientRect();
    await document.fonts.ready;
    const pixel = Number.parseFloat(getComputedStyle(slide).getPropertyValue('--u'));
    const skipped = '.notes, .visually-hidden, script, style, canvas';
    const isSeen = (element: Element) => {
      if (element.closest(skipped) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const numbers = element.closest<HTMLElement>('.chart-table');
      return !numbers || numbers.clientWidth > 4;
    };
    const words: Words[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isSeen(parent)) continue;
      const style = getComputedStyle(parent);
      const inSvg = parent instanceof SVGElement;
      const scale = inSvg ? Math.abs((parent as unknown as SVGGraphicsElement).getScreenCTM()?.a ?? 1) : 1;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, right, bottom } of range.getClientRects())
        if (right - left > 1)
          words.push({
            text: node.textContent.trim(),
            // the box of a line holds room for accents and descenders that most words do not use
            ...{ left, right, top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.2 },
            size: Number.parseFloat(style.fontSize) * scale,
            colour: inSvg ? style.fill : style.color,
            part: parent.closest('.slide-foot') ? 'foot' : 'body',
          });
    }
    const canvasWords = window.canvasWords;
    for (const canvas of slide.querySelectorAll('canvas')) {
      if (!canvas.checkVisibility()) continue;
      const box = canvas.getBoundingClientRect();
      const scale = box.width / canvas.width;
      for (const { text, from, to, size, colour } of canvasWords?.get(canvas) ?? [])
        words.push({
          ...{ text, colour, size: size * scale, part: 'body' },
          ...{ left: box.left + from.x * scale, top: box.top + from.y * scale },
          ...{ right: box.left + to.x * scale, bottom: box.top + to.y * scale },
        });
    }
    const edges = slide.getBoundingClientRect();
    const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? edges.bottom;
    const spilled = [...slide.querySelectorAll('.slide-body *, figure:not([data-map]) *, .slide-beside *, img')]
      .filter((element) => isSeen(element) && !element.closest('svg, .chart-table'))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.width > 1 && (box.bottom > foot + 1 || box.left < edges.left - 1 || box.right > edges.right + 1 || box.top < edges.top - 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 30)}"`);
    const heading = slide.querySelector('h1, h2');
    const style = heading && getComputedStyle(heading);
    return {
      id: slideId,
      ...{ pixel, words, foot, spilled },
      slide: { left: edges.left, top: edges.top, right: edges.right, bottom: edges.bottom },
      route: Math.min(...[...document.querySelectorAll('.route li')].map((li) => li.getBoundingClientRect().top + 6 * pixel)),
      headingLines: heading && style && isSeen(heading) ? Math.round(heading.clientHeight / Number.parseFloat(style.lineHeight)) : 0,
    };
  }, id);
}

/** Pairs of texts that lie on one another. */
export function overlaps(words: readonly Words[]): string[] {
  const found: string[] = [];
  for (const [i, a] of words.entries())
    for (const b of words.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && tall > 1) found.push(`"${a.text}" on "${b.text}"`);
    }
  return found;
}
