import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const name = 'service-worker';

/** Where src/service-worker/precache.ts expects the list of files. */
const placeholder = '__PRECACHED_FILES__';

/**
 * Builds the service worker of the site, service-worker.js, with the list of all files of the build. Each has its hash: a site that sends an old page
 * beside a new worker, as one in front of a cache may, is refused, and the browser keeps the build that it has.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'deck:service-worker',
    apply: 'build',
    // after the policy has been written into the page
    enforce: 'post',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: 'index.html', [name]: 'src/service-worker/precache.ts' },
          output: { entryFileNames: (chunk) => (chunk.name === name ? '[name].js' : 'assets/[name]-[hash].js') },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${name}.js`];
        if (worker?.type !== 'chunk' || !worker.code.includes(placeholder))
          throw new Error(`expected ${name}.js with ${placeholder} in it, got none`);
        const files = Object.values(bundle).filter((file) => file !== worker);
        const entries = files.map((file) => precacheEntry(file.fileName, file.type === 'chunk' ? file.code : file.source));
        worker.code = worker.code.replace(placeholder, () => JSON.stringify(entries));
      },
    },
  };
}

/** Names in assets/ hold a hash of their contents already and need no revision. */
function precacheEntry(url: string, contents: string | Uint8Array): { url: string; revision: string | null; integrity: string } {
  const hash = createHash('sha256').update(contents).digest('base64');
  return { url, revision: url.startsWith('assets/') ? null : hash, integrity: `sha256-${hash}` };
}
