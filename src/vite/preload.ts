import type { Plugin } from 'vite';

/** The faces of the first slide. */
const first = /\b(serif-600|sans-400)\b.*\.woff2$/;

/** Asks for the first slide's fonts together with the page, not after the style sheet has named them. */
export function preload(): Plugin {
  return {
    name: 'deck:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((file) => first.test(file));
        return fonts.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: '' },
          injectTo: 'head-prepend',
        }));
      },
    },
  };
}
