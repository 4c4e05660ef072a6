import { createHash } from 'node:crypto';
import { getTextContent } from '@parse5/tools';
import { parse } from 'parse5';
import type { Plugin } from 'vite';
import { elements } from './markup.ts';
import type { Site } from './site-head.ts';

/**
 * Writes the Content-Security-Policy into the built page: nothing but the deck's own files, or, where script and style are inside the page,
 * nothing but the very texts in its head: a slide, which is in the body, cannot bring any. The dev server goes without, since it injects scripts of its own.
 */
export function csp({ single, site }: { readonly single: boolean; readonly site: Pick<Site, 'address'> }): Plugin {
  return {
    name: 'deck:csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
          const html = String(output.source);
          output.source = html.replace('<meta charset="utf-8">', (meta) => `${meta}\n    ${policyMeta(html, single, site.address)}`);
          if (single) output.fileName = 'deck.html';
        }
      },
    },
  };
}

function policyMeta(html: string, single: boolean, address: string | undefined): string {
  const own = (tag: 'script' | 'style') => (single ? hashes(html, tag).join(' ') : "'self'");
  const policy = [
    "default-src 'none'",
    `script-src ${own('script')}`,
    `style-src ${own('style')}`,
    `font-src ${single ? 'data:' : "'self'"}`,
    `img-src ${single ? '' : "'self' "}data:`,
    ...(single ? [] : ["worker-src 'self'", "manifest-src 'self'"]),
    // the deck connects to nothing; tools that look at a site, such as Lighthouse, read this file from within the page
    ...(single || !address ? [] : [`connect-src ${new URL('/robots.txt', address).href}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
}

function hashes(html: string, tag: 'script' | 'style'): string[] {
  const head = elements(parse(html), ({ tagName }) => tagName === 'head')[0];
  const own = head ? elements(head, ({ tagName }) => tagName === tag).map(getTextContent) : [];
  return own.filter(Boolean).map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
