import type { Plugin } from 'vite';

/** Asks for the fonts together with the page, not after the style sheet has named them. */
export function preload(): Plugin {
  return {
    name: 'deck:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((file) => file.endsWith('.woff2'));
        return fonts.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: '' },
          injectTo: 'head-prepend',
        }));
      },
    },
  };
}
