import { encode } from 'uqr';
import { closeDialog, openDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';

/**
 * Shows how a phone becomes a remote: a QR code of the address with the key, or that this copy has none.
 *
 * @param address for phones, with the key; undefined where the page is not served by `npm run present`
 */
export function openPhoneDialog(root: HTMLElement, address: string | undefined): void {
  const close = element('button', { type: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'speaker-phone', 'aria-labelledby': 'phone-title' },
    element('h2', { id: 'phone-title' }, 'A phone as remote'),
    ...(address ? offer(address) : [element('p', {}, absence)]),
    element('p', {}, close),
  );
  close.addEventListener('click', () => closeDialog(dialog));
  openDialog(dialog, root);
}

const absence =
  'This copy of the deck has no remote: it connects to nothing. "npm run present", in the folder of the project, serves one that has.';

function offer(address: string): HTMLElement[] {
  const link = new URL(address);
  const box = element('div', { class: 'speaker-qr', 'data-theme': 'light', role: 'img', 'aria-label': 'QR code of the address' });
  box.append(qrCode(address));
  return [
    element(
      'p',
      {},
      'Scan the code with a phone in the same network. Whoever has the code can move the slides and read the notes, until the server stops.',
    ),
    box,
    element('p', {}, 'Without a camera: ', element('code', {}, link.href)),
  ];
}

/** One path of unit squares, dark on light, with the quiet border that readers need. */
function qrCode(text: string): SVGSVGElement {
  const { data, size } = encode(text, { border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  const made = (name: string, attributes: Readonly<Record<string, string>>) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
    return node;
  };
  const svg = made('svg', { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' });
  svg.append(made('path', { d: squares.join(''), fill: 'currentColor' }));
  return svg as SVGSVGElement;
}
