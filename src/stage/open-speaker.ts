import { element } from '../page/element.ts';
import { openNotice } from '../page/notice.ts';
import { isFramed } from '../sync/channel.ts';
import { speakerWindowName } from '../sync/messages.ts';

/**
 * Opens the speaker view in a window of its own, or brings it to the front where it is open already. Where the browser forbids it, or the
 * deck lies inside another page, a message says so and offers a link instead.
 *
 * @param key the secret that authorises the view to control this stage
 * @param followedElsewhere whether a view follows this stage that another stage has opened: no name leads to its window
 */
export function openSpeaker(key: string, followedElsewhere: boolean): void {
  if (isFramed()) {
    ask('This deck is shown inside another page, and the speaker view opens from a window of its own only.', {
      label: 'Open the deck in a window',
      href: location.href,
      target: '_blank',
    });
    return;
  }
  const minutes = new URLSearchParams(location.search).get('minutes');
  const href = `${location.pathname}?view=speaker${minutes ? `&minutes=${minutes}` : ''}#${key}`;
  // one name for each stage: a view that is open already is found by it, even by a stage that was loaded anew; and since its address is
  // this very one, it is brought forward and not loaded again
  const target = speakerWindowName(key);
  if (followedElsewhere) {
    ask('The speaker view is open already, in a window of its own, and follows this stage.', { label: 'Open another one', href, target });
    return;
  }
  const view = open(href, target, 'popup,width=1280,height=800');
  if (!view || view.closed) {
    ask('The browser has blocked the window of the speaker view.', { label: 'Open it in a tab', href, target });
    return;
  }
  view.focus();
  void sayIfNotLoaded(view, { label: 'Try again', href, target });
}

/** Milliseconds between looks at the window of the speaker view while it loads, and after how many looks it counts as not loaded. */
const lookEvery = 100;
const looks = 300;

/** Says so where the network does not answer with the speaker view: its window shows a page of the browser, or of a network that asks to log in. */
async function sayIfNotLoaded(view: Window, again: Remedy): Promise<void> {
  // a deck opened from a file is there already, and may not look into its windows
  if (self.origin === 'null') return;
  for (let look = 0; look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
    if (view.closed) return;
    const shown = shownIn(view);
    if (shown === 'speaker') return;
    if (shown === 'other') break;
  }
  view.close();
  ask('The speaker view could not be loaded: the network does not answer. The stage goes on without it.', again);
}

function shownIn(view: Window): 'speaker' | 'nothing yet' | 'other' {
  try {
    if (view.document.documentElement?.dataset.view === 'speaker') return 'speaker';
    const isLoaded = view.document.readyState === 'complete' && view.location.href !== 'about:blank';
    return isLoaded ? 'other' : 'nothing yet';
  } catch {
    // a page of another origin
    return 'other';
  }
}

/** A link that helps. */
interface Remedy {
  readonly label: string;
  readonly href: string;
  readonly target: string;
}

const ask = (text: string, { label, href, target }: Remedy): void =>
  openNotice(text, element('a', { href, target, rel: target === '_blank' ? 'noopener' : 'opener' }, label));
