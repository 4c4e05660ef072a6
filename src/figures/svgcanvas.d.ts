/** The part of svgcanvas that the deck uses; the package ships no types. Names with `__` are its own inner parts. */
declare module 'svgcanvas' {
  /** A 2D context that builds an `<svg>` out of what is drawn. */
  export class Context {
    constructor(width: number, height: number);
    canvas: unknown;
    font: string;
    textAlign: CanvasTextAlign;
    textBaseline: CanvasTextBaseline;
    getSvg(): SVGSVGElement;
    clip(): void;
    fill(): void;
    fillText(text: string, x: number, y: number): void;
    /** a real context that measures words */
    protected __ctx: CanvasRenderingContext2D;
    protected __currentElement: SVGElement;
    protected __createElement(name: 'text', attributes: Readonly<Record<string, string | number>>, resetFill: boolean): SVGTextElement;
    protected __closestGroupOrSvg(): SVGElement;
    protected __applyTransformation(element: SVGElement): void;
    protected __applyStyleToCurrentElement(type: 'fill' | 'stroke'): void;
  }
}
