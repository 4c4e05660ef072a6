import type { ChartFileKind } from '../figures/chart-files.ts';
import { element } from '../page/element.ts';
import { registerLoad } from '../page/on-demand.ts';

/** What each file is, in the order of the buttons. */
const kinds: readonly { readonly kind: ChartFileKind; readonly what: string }[] = [
  { kind: 'csv', what: 'numbers' },
  { kind: 'svg', what: 'picture' },
  { kind: 'png', what: 'picture' },
];

const loadFiles = registerLoad(() => import('../figures/chart-files.ts'));

/** Buttons that save a chart's numbers and its picture as files that bear its name. */
export function chartDownloads(name: string): HTMLElement {
  // what makes the files is there by the time a button is pressed: a browser takes a late download for one that nobody asked for
  void loadFiles().catch(() => {});
  const buttons = kinds.map(({ kind, what }) => {
    const button = element('button', { type: 'button' }, `${what} (${kind.toUpperCase()})`);
    button.setAttribute('aria-label', `${what} (${kind.toUpperCase()}): ${name}.${kind}`);
    button.addEventListener('click', () => void save(name, kind, words));
    return button;
  });
  const words = element('span', { 'aria-live': 'polite' });
  return element('p', { class: 'provenance-downloads' }, 'Take its ', ...buttons, words);
}

/** Saves a file as the browser saves any; says so where it cannot be made. */
async function save(name: string, kind: ChartFileKind, words: HTMLElement): Promise<void> {
  try {
    const { chartFile } = await loadFiles();
    const file = await chartFile(name, kind);
    const address = URL.createObjectURL(file);
    element('a', { href: address, download: file.name }).click();
    // the browser has the file once the click has been handled
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    words.textContent = ` ${file.name} saved`;
  } catch (error) {
    words.textContent = ` ${name}.${kind} could not be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}
