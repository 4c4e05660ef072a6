/**
 * What a terminal says once the deck is served: all that is needed to present it.
 *
 * @param phones whether phones of the local network may be remotes
 */
export function firstLines(address: string, deckFile: string, phones: boolean): string {
  const lines = [
    ['Slides', address],
    ['Keys', 'S speaker view, ? keys, F on the projector'],
    ...(phones ? [['Phones', 'press S, then More and Phone…, and scan the code']] : []),
    ['USB stick', `${deckFile}, opened by double click`],
    ['To stop', 'Ctrl C'],
  ];
  return lines.map(([name = '', words = '']) => `  ${name.padEnd(11)}${words}`).join('\n');
}
