import type { RevealApi } from 'reveal.js';
import { toggleNumbers } from '../page/chart-tables.ts';
import { openSearch } from '../page/search.ts';
import { nextTheme } from '../page/theme.ts';
import { openSpeaker } from './open-speaker.ts';
import type { SpeakerConnection } from './speaker-connection.ts';

interface Key {
  readonly keyCode: number;
  readonly key: string;
  readonly description: string;
  readonly press: () => void;
}

/** The deck's own keys beside reveal's; `?` lists them all. */
export function bindKeys(deck: RevealApi, slides: readonly HTMLElement[], speaker: SpeakerConnection): void {
  const keys: readonly Key[] = [
    { keyCode: 83, key: 'S', description: 'Speaker view: notes, clock and what comes next', press: () => openSpeaker(speaker.key) },
    { keyCode: 80, key: 'P', description: 'Pause the clock of the talk', press: () => speaker.act('toggle-clock') },
    // reveal's own would go to whatever slide of the first or last section was seen last
    { keyCode: 36, key: 'HOME', description: 'First slide', press: () => speaker.act('first') },
    { keyCode: 35, key: 'END', description: 'Last slide', press: () => speaker.act('last') },
    { keyCode: 84, key: 'T', description: 'Next theme', press: nextTheme },
    { keyCode: 68, key: 'D', description: 'Show the numbers of a chart', press: toggleNumbers },
  ];
  for (const { press, ...key } of keys) deck.addKeyBinding(key, press);
  // the very line of reveal's help that names P, which has another meaning here
  deck.registerKeyboardShortcut('&#8592;  ,  &#8593;  ,  P  ,  H  ,  K', 'Previous slide, but P');
  deck.registerKeyboardShortcut('CTRL + SHIFT + F', 'Search');
  addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      openSearch(slides, (id) => {
        location.hash = `/${id}`;
      });
    }
  });
}
