import { element } from '../page/element.ts';
import { openNotice } from '../page/notice.ts';

const question = 'Where does this come from?';
/** The same in the room that the foot of a slide has. */
const shortQuestion = 'Where from?';

let panel: typeof import('./panel.ts') | undefined;
let isLoading = false;

/** Opens the panel that says where the figures and claims of a slide come from, or says that it cannot be loaded. */
export async function openProvenance(slide: string): Promise<void> {
  // one press opens one panel, however long it takes
  if (isLoading) return;
  isLoading = true;
  try {
    // once it is there, it opens within the key press: a key that follows at once is for it, not for the talk
    panel ??= await import('./panel.ts');
    panel.showPanel(slide, question);
  } catch (error) {
    console.warn('where figures come from could not be loaded:', error);
    openNotice('Where this comes from could not be loaded: the network does not answer.');
  } finally {
    isLoading = false;
  }
}

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
