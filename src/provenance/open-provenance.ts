import { element } from '../page/element.ts';
import { onDemand } from '../page/on-demand.ts';

const question = 'Where does this come from?';
/** The same in the room that the foot of a slide has. */
const shortQuestion = 'Where from?';

const withPanel = onDemand(() => import('./panel.ts'), 'Where this comes from');

/** Opens the panel that says where the figures and claims of a slide come from, or says that it cannot be loaded. */
export const openProvenance = (slide: string): Promise<void> => withPanel(({ showPanel }) => showPanel(slide, question));

/** Puts a button that opens the panel at the foot of each slide. @param signal takes them away */
export function addProvenanceButtons(slides: readonly HTMLElement[], signal: AbortSignal): void {
  for (const slide of slides) {
    const button = element('button', { type: 'button', class: 'provenance-button', 'aria-haspopup': 'dialog' }, shortQuestion);
    button.addEventListener('click', () => void openProvenance(slide.id));
    slide.querySelector('.slide-foot-source')?.after(button);
    signal.addEventListener('abort', () => button.remove());
  }
}

/** On a page that scrolls: puts below each slide what the panel would say, to be opened there. @param signal takes it away */
export function addProvenanceDetails(slides: readonly HTMLElement[], signal: AbortSignal): void {
  for (const slide of slides) {
    const details = element('details', { class: 'provenance-details' }, element('summary', {}, question));
    details.addEventListener('toggle', async () => details.append(...(await import('./entries.ts')).entriesOf(slide.id, 'h3')), {
      once: true,
    });
    slide.querySelector('.slide-foot')?.append(details);
    signal.addEventListener('abort', () => details.remove());
  }
}
