import { parseArgs } from 'node:util';

export interface Options {
  /** whether phones of the local network may be remotes */
  readonly remote: boolean;
  readonly port: number;
  /** whether to open the deck in a browser, where there is one */
  readonly open: boolean;
  /** whether to build the deck first */
  readonly build: boolean;
}

export const help = `Usage: npm start -- [options], npm run present -- [options]

  start      builds the deck and serves it to this machine alone
  present    does the same, and lets phones of the local network be remotes: a QR code in the speaker view (More, Phone…) leads to them

  --port NUMBER  where the deck is served (default 4173); phones are served at the next one
  --no-open      does not open a browser
  --no-build     serves dist/ as it is
  --help         this text`;

/**
 * Reads a command line.
 *
 * @returns undefined when it asks for help
 * @throws Error in one sentence for what it does not understand
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      port: { type: 'string' },
      open: { type: 'boolean' },
      build: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const command = positionals.join(' ');
  if (command !== 'start' && command !== 'present')
    throw new Error(`expected start or present, got "${command}"; --help lists the options`);
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new Error(`--port: expected a whole number from 1 to 65534, got "${values.port}"`);
  return { remote: command === 'present', port, open: values.open ?? true, build: values.build ?? true };
}
