import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { fontsFolder } from './src/vite/fonts.ts';
import { pageStyles } from './src/vite/page-styles.ts';
import { deckPlugins } from './src/vite/plugins.ts';

/** Has Chrome compile a file whole, away from the thread that moves the slides, while it is being read: all of Chart.js, used at once. */
const compiledAhead = '//# allFunctionsCalledOnLoad';

/** Tests of a minute and more, which `npm test` leaves out. */
const longTests = ['tests/browser/access-themes.test.ts', 'tests/browser/random-keys.test.ts'];

/**
 * `vite build` writes dist/index.html with hashed assets; `vite build --mode single` adds dist/deck.html, one file.
 * WITHOUT_NOTES=1, which `npm run build -- --without-notes` sets, leaves the speaker notes out of either. DECK_SITE, which `npm run site` sets, is
 * what the page says of its site.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  resolve: { alias: { '@fonts': fontsFolder } },
  plugins: deckPlugins({
    single: mode === 'single',
    notes: process.env.WITHOUT_NOTES !== '1',
    site: JSON.parse(process.env.DECK_SITE || '{ "documents": {} }'),
  }),
  // style sheets name the limits of src/styles/media.css, which no browser can yet
  css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true }, visitor: pageStyles } },
  build: {
    target: 'es2022',
    emptyOutDir: mode !== 'single',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { postBanner: ({ name }) => (name === 'draw-charts' ? compiledAhead : '') } },
    assetsInlineLimit: mode === 'single' ? Number.MAX_SAFE_INTEGER : 0,
  },
  test: {
    // Vitest's own choice leaves one of two cores idle; more workers than cores gained nothing
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // the files of a worker share what they import: the outlines of the world are worked out once, not once a file
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/engines/**'],
          // three times what a build or an export takes here on a busy machine; only what never ends fails
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: longTests,
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 120_000,
          // a busy machine may take its time; only what never comes fails
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: longTests,
          globalSetup: 'tests/browser/setup.ts',
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
