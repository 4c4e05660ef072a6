import { remoteMeta } from '../sync/remote.ts';

/**
 * A built page that may connect to the server it comes from, and knows that it may: the policy of a page that is copied or hosted allows no
 * connection at all.
 *
 * @param address for phones, with the key; empty on the page for phones itself
 * @throws Error when the page has no policy to extend
 */
export function withRemote(html: string, address: string): string {
  const policy = "default-src 'none'";
  if (!html.includes(policy)) throw new Error(`expected a page with the policy ${policy}, got none`);
  return html
    .replace(policy, `${policy}; connect-src 'self'`)
    .replace('</title>', `</title>\n    <meta name="${remoteMeta}" content="${address}">`);
}
