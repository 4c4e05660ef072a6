/**
 * What a terminal says once the deck is served: all that is needed to present it.
 *
 * @param phones where phones of the local network find the remote, if they may
 */
export function firstLines(address: string, deckFile: string, phones?: string): string {
  const lines = [
    ['Slides', address],
    ['Keys', 'S speaker view, ? keys, F on the projector'],
    ...(phones ? [['Phones', `${phones}: the speaker view shows a QR code with the key (More, Phone…)`]] : []),
    ['USB stick', `${deckFile}, opened by double click`],
    ['To stop', 'Ctrl C'],
  ];
  return lines.map(([name = '', words = '']) => `  ${name.padEnd(11)}${words}`).join('\n');
}
