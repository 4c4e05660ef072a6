import { parseArgs } from 'node:util';

export interface Options {
  /** where the site will be, ending in a slash; undefined where nobody has said */
  readonly address?: string;
  /** whether the handout is published too, which has what the speaker says */
  readonly handout: boolean;
}

export const help = `Usage: npm run site -- [options]

  Writes dist/ as it is published: the deck without the speaker's notes, the slides as dist/deck.pdf with a link to it, and dist/title.png, the
  picture that a shared link shows.

  --address URL  where it will be published, for that picture and for search engines; also SITE_ADDRESS
  --handout      publishes dist/handout.pdf as well, which has what the speaker says
  --help         this text`;

/**
 * Reads a command line.
 *
 * @returns undefined when it asks for help
 * @throws Error in one sentence for what it does not understand
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { address: { type: 'string' }, handout: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const asked = values.address ?? env.SITE_ADDRESS;
  return { ...(asked && { address: addressFrom(asked) }), handout: values.handout ?? false };
}

function addressFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`--address: expected an address such as https://example.org/talk/, got "${text}"`);
  return url.href.replace(/\/?$/, '/');
}
