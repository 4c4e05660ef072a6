import '../styles/views/remote.css';
import { element } from '../page/element.ts';
import { keyNameOf } from '../page/key-names.ts';
import { keepAwake } from '../page/wake-lock.ts';
import type { Point } from '../sync/messages.ts';
import { type FromPhone, type PhoneAction, readForPhone, remoteMeta, type Shown } from '../sync/remote.ts';
import { RemoteSocket, type SocketState } from '../sync/remote-socket.ts';
import { template } from './template.ts';

/** The page of a phone that is a remote: two buttons, notes, clock and pointer. It is told what the speaker view shows, and asks it to move. */
export async function startRemote(): Promise<void> {
  const page = document.documentElement;
  document.title = `Remote: ${document.title}`;
  const root = element('main', { class: 'remote' });
  document.body.replaceChildren(root);
  page.dataset.deck = 'ready';
  if (!document.querySelector(`meta[name="${remoteMeta}"]`)) {
    root.append(
      element('p', {}, 'This copy of the deck has no remote. "npm run present", in the folder of the project, serves one that has.'),
    );
    return;
  }
  root.innerHTML = template;
  const remote = new Remote(root);
  const socket = new RemoteSocket(location.hash.slice(1), {
    message: (text) => remote.onMessage(text),
    state: (state) => remote.connection(state),
  });
  remote.bind((asked) => socket.send(asked));
  keepAwake();
}

/** What the phone shows. */
class Remote {
  readonly #root: HTMLElement;
  #shown: Shown | undefined;
  #receivedAt = 0;
  #connection: SocketState = 'lost';
  #view = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.connection('lost');
    setInterval(() => this.#tick(), 250);
  }

  onMessage(text: string): void {
    const told = readForPhone(text);
    if (told?.kind === 'beat') this.#view = told.view;
    if (told?.kind === 'shown') this.#show(told);
    this.#stand();
  }

  connection(state: SocketState): void {
    this.#connection = state;
    this.#stand();
  }

  bind(ask: (asked: FromPhone) => void): void {
    for (const button of this.#root.querySelectorAll('button'))
      button.addEventListener('click', () => ask({ kind: 'action', action: button.dataset.action as PhoneAction }));
    const pad = this.#part('pad');
    let down = false;
    const place = ({ clientX, clientY }: PointerEvent): Point => {
      const { left, top, width, height } = pad.getBoundingClientRect();
      const share = (offset: number, side: number) => Math.min(1, Math.max(0, offset / side));
      return { x: share(clientX - left, width), y: share(clientY - top, height) };
    };
    const lift = () => {
      if (down) ask({ kind: 'point' });
      down = false;
    };
    pad.addEventListener('pointerdown', (event) => {
      pad.setPointerCapture(event.pointerId);
      down = true;
      ask({ kind: 'point', at: place(event) });
    });
    pad.addEventListener('pointermove', (event) => down && ask({ kind: 'point', at: place(event) }));
    for (const end of ['pointerup', 'pointercancel'] as const) pad.addEventListener(end, lift);
  }

  #show(shown: Shown): void {
    const anew = shown.number !== this.#shown?.number;
    this.#shown = shown;
    this.#receivedAt = performance.now();
    this.#write('number', `${shown.number} / ${shown.slides}`);
    this.#write('title', shown.title);
    this.#write('next', shown.next);
    this.#write('total', `of ${duration(shown.total)}`);
    const notes = this.#part('notes');
    notes.replaceChildren(...shown.notes.map(({ kind, text }) => element('p', { class: `remote-${kind}` }, text)));
    if (anew) notes.scrollTop = 0;
    this.#tick();
  }

  /** Says what does not work, and switches off what would do nothing. */
  #stand(): void {
    const words: Readonly<Record<SocketState, string>> = {
      open: this.#openWords(),
      lost: 'No connection: trying again',
      refused: 'This key is not valid any more. Scan the code in the speaker view again.',
    };
    this.#write('state', words[this.#connection]);
    for (const button of this.#root.querySelectorAll('button')) button.disabled = this.#connection !== 'open' || !this.#view;
  }

  #openWords(): string {
    if (!this.#view) return `No speaker view is open: press ${keyNameOf('stage', 'speaker-view')} on the stage.`;
    return this.#shown && !this.#shown.stage ? 'No stage is open: the speaker view pages by itself.' : '';
  }

  /** The clock goes on here by itself. */
  #tick(): void {
    if (!this.#shown) return;
    const { elapsed, running, total } = this.#shown;
    const seconds = elapsed + (running ? (performance.now() - this.#receivedAt) / 1000 : 0);
    this.#write('elapsed', duration(seconds));
    this.#root.dataset.ending = total > 0 && seconds > total ? 'over' : total > 0 && seconds >= total - 120 ? 'soon' : 'far';
  }

  #part(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`expected a part "${name}" in src/remote/template.ts, got none`);
    return found;
  }

  #write(name: string, text: string): void {
    const place = this.#part(name);
    if (place.textContent !== text) place.textContent = text;
  }
}

function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
