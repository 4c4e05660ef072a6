import { drawCharts, releaseCharts, resizeCharts } from '../figures/figures.ts';
import { fragmentSteps } from '../page/fragments.ts';
import { idle } from '../page/idle.ts';
import type { SlideEntry } from '../page/slide-list.ts';

/**
 * A small live copy of a slide: the same markup in a sheet with a slide pixel of its own, its charts drawn once without animation and given
 * up with it. No frame, no second reveal.js.
 */
export class Preview {
  readonly #box: HTMLElement;
  readonly #name: string;
  #entry: SlideEntry | undefined;
  #copy: HTMLElement | undefined;

  /** @param name goes before every id of the copy, so that two copies of a slide share none */
  constructor(box: HTMLElement, name: string) {
    this.#box = box;
    this.#name = name;
    box.setAttribute('role', 'img');
  }

  /** Shows a slide as it is after `step` presses; nothing where there is no slide. */
  show(entry: SlideEntry | undefined, step: number): void {
    if (entry !== this.#entry) void this.#replace(entry);
    if (!entry || !this.#copy) return;
    for (const [i, fragments] of fragmentSteps(this.#copy).entries())
      for (const fragment of fragments) {
        fragment.classList.toggle('visible', i < step);
        fragment.classList.toggle('current-fragment', i === step - 1);
      }
    this.#box.setAttribute('aria-label', step < entry.steps ? `${entry.title}, step ${step + 1} of ${entry.steps + 1}` : entry.title);
  }

  /** Makes the charts as large as their boxes. */
  fit(): void {
    if (this.#copy) resizeCharts(this.#copy);
  }

  async #replace(entry: SlideEntry | undefined): Promise<void> {
    if (this.#copy) releaseCharts(this.#copy);
    this.#entry = entry;
    this.#copy = undefined;
    this.#box.replaceChildren();
    this.#box.setAttribute('aria-label', 'Nothing follows');
    if (!entry) return;
    const frame = document.createElement('div');
    frame.className = 'slide-frame';
    frame.inert = true;
    frame.append(copyOf(entry.section, this.#name));
    this.#copy = frame;
    this.#box.append(frame);
    // the stage may share this thread: a chart can wait until nothing moves there, and need not be drawn for a slide that is passed over
    await drawCharts(frame, async () => {
      await idle();
      return this.#copy === frame;
    });
  }
}

/** A slide without its notes, with ids of its own and every reference to them changed alike. */
function copyOf(section: HTMLElement, name: string): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  for (const notes of copy.querySelectorAll('.notes')) notes.remove();
  copy.classList.add('present');
  const ids = new Set([copy, ...copy.querySelectorAll('[id]')].map(({ id }) => id));
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const attribute of element.attributes) {
      if (attribute.name === 'id') attribute.value = `${name}-${attribute.value}`;
      else if (/^aria-(labelledby|describedby|controls)$|^for$|^headers$/.test(attribute.name))
        attribute.value = attribute.value.replace(/\S+/g, (id) => (ids.has(id) ? `${name}-${id}` : id));
      else if (attribute.value.includes('#'))
        attribute.value = attribute.value.replace(/#([\w-]+)/g, (all, id) => (ids.has(id) ? `#${name}-${id}` : all));
    }
  return copy;
}
