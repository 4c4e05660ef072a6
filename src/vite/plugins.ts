import type { PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { csp } from './csp.ts';
import { handout, labels, provenance, tables } from './data-modules.ts';
import { fonts } from './fonts.ts';
import { preload } from './preload.ts';
import { serviceWorker } from './service-worker.ts';
import { type Site, siteHead } from './site-head.ts';
import { deck } from './slides-plugin.ts';

/** Everything the build does beyond Vite itself, in the order in which it happens. */
export function deckPlugins(options: { readonly single: boolean; readonly notes: boolean; readonly site: Site }): PluginOption[] {
  const { single, site } = options;
  const page = single ? [viteSingleFile(), csp(options)] : [preload(), siteHead(site), csp(options), serviceWorker()];
  return [fonts(), tables(), provenance(), handout(), labels(), deck(options), ...page];
}
