import { charts } from '../../src/charts/charts.ts';
import { type BuiltSlide, builtSlides } from '../export/deck.ts';

/** The slides of the built deck in order. Tests find their way by them, so that a slide more or less fails none. */
export const slides: readonly BuiltSlide[] = builtSlides();

/** The id of the slide some slides after another; before it for a number below zero. @throws Error when there is none */
export function beside(id: string, distance = 1): string {
  return at(numberOf(id) - 1 + distance).id;
}

export const first: string = at(0).id;
export const second: string = at(1).id;
export const last: string = at(slides.length - 1).id;

/** A slide's number, counted from one as its foot does. */
export function numberOf(id: string): number {
  return slides.indexOf(slideNamed(id)) + 1;
}

/** @throws Error when the deck has no such slide */
export function slideNamed(id: string): BuiltSlide {
  const slide = slides.find((one) => one.id === id);
  if (!slide) throw new Error(`expected a slide "${id}", got none`);
  return slide;
}

/** How many presses lead from a slide to the one beside it: forward from its beginning, or back from its end. */
export const pressesOn = (id: string): number => 1 + slideNamed(id).fragments;

/** The first slide that fits; by its number in the deck too, the first being 0. @throws Error when the deck has none */
export function firstWith(what: string, fits: (slide: BuiltSlide, index: number) => boolean): BuiltSlide {
  const slide = slides.find(fits);
  if (!slide) throw new Error(`expected a slide with ${what}, got none`);
  return slide;
}

/** The first slide with a chart. */
export const charted: string = firstWith('a chart', ({ charts }, i) => i > 0 && charts.length > 0).id;

/** The first slide with a map, the title left out. */
export const mapped: string = firstWith('a map', ({ maps }, i) => i > 0 && maps.length > 0).id;

/**
 * The slide with the chart of the trade, the one that grows as it arrives and whose bars are numbers that a test knows. Empty once the slide is
 * removed: the tests of it are skipped, and say so in their names.
 */
export const growth: string = withChart('trade-growth');

/** The slide with a chart; empty where no slide has it. @throws Error for a chart that there is not: one that has been renamed would skip its tests */
function withChart(name: string): string {
  if (!charts.has(name)) throw new Error(`expected a chart of src/charts/charts.ts, got "${name}"`);
  return slides.find((slide) => slide.charts.some((chart) => chart.name === name))?.id ?? '';
}

/** The ids of the slides of each part of the deck. */
export const parts: readonly (readonly string[])[] = [...new Set(slides.map(({ part }) => part))].map((part) =>
  slides.filter((slide) => slide.part === part).map(({ id }) => id),
);

/**
 * The ids of slides that follow one another and have no steps: each key moves on by one.
 *
 * @param fits what the slide to start from must have
 * @throws Error when the deck has no such place
 */
export function slidesWithoutSteps(count: number, fits: (start: BuiltSlide) => boolean = () => true): string[] {
  const start = slides.findIndex((slide, i) => {
    const run = slides.slice(i, i + count);
    return i > 0 && run.length === count && run.every(({ fragments }) => fragments === 0) && fits(slide);
  });
  if (start < 0) throw new Error(`expected ${count} slides without steps after one another, got none`);
  return slides.slice(start, start + count).map(({ id }) => id);
}

/** A slide without steps, one with a single step, and the one after it. @throws Error when the deck has no such place */
export function aroundOneStep(): readonly [before: string, stepped: string, after: string] {
  const stepped = slides.findIndex(({ fragments }, i) => fragments === 1 && slides[i - 1]?.fragments === 0);
  return [at(stepped - 1).id, at(stepped).id, at(stepped + 1).id];
}

function at(index: number): BuiltSlide {
  const slide = slides[index];
  if (!slide) throw new Error(`expected a slide with the number ${index + 1}, got none`);
  return slide;
}
