import type { RevealApi } from 'reveal.js';
import { openHelp } from '../page/help.ts';
import { type CommandHandlers, listenForKeys } from '../page/keyboard.ts';
import { onDemand } from '../page/on-demand.ts';
import { openSearch } from '../page/search.ts';
import { openProvenance } from '../provenance/open-provenance.ts';
import type { Action } from '../sync/messages.ts';
import { openSpeaker } from './open-speaker.ts';
import { moveInOverview } from './overview.ts';
import { mousePlace, startPointing } from './pointing.ts';
import type { SpeakerConnection } from './speaker-connection.ts';

/**
 * Binds the keys of the stage. While the overview is open, moves go from thumbnail to thumbnail; while the screen is blank, nothing moves.
 *
 * @returns what opens the list of the keys
 */
export function bindStageKeys(
  deck: RevealApi,
  slides: readonly HTMLElement[],
  speaker: SpeakerConnection,
  signal: AbortSignal,
): () => void {
  const act = (action: Action) => () => speaker.act(action);
  const move = (action: 'next' | 'previous') => (key: string) => {
    if (deck.isOverview() && !deck.isPaused()) moveInOverview(deck, action, key);
    else speaker.act(action);
  };
  const withDrawing = onDemand(() => import('./drawing.ts'), 'Drawing', signal);
  const handlers: CommandHandlers = {
    next: move('next'),
    previous: move('previous'),
    first: act('first'),
    last: act('last'),
    blank: act('blank'),
    overview: act('overview'),
    numbers: act('numbers'),
    theme: act('theme'),
    'toggle-clock': act('toggle-clock'),
    escape: () => speaker.act(deck.isPaused() ? 'blank' : 'overview'),
    'leave-overview': act('leave-overview'),
    point: startPointing((at) => speaker.emphasis.point(at), signal),
    zoom: () => speaker.emphasis.toggleZoom(mousePlace()),
    draw: () => void withDrawing(({ toggleDrawing }) => toggleDrawing(deck, signal)),
    search: () => openSearch(slides, false, (id) => speaker.goTo(id)),
    'speaker-view': () => openSpeaker(speaker.key, speaker.isFollowedElsewhere),
    fullscreen: toggleFullscreen,
    provenance: () => void openProvenance(deck.getCurrentSlide()?.id ?? ''),
    help: () => help(),
  };
  const help = () => openHelp('stage', handlers);
  listenForKeys('stage', handlers, signal);
  return help;
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // a browser may refuse it, for one inside another page; its own key still works
  }
}
