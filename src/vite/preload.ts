import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The faces of the first slide. */
const first = /\b(serif-600|sans-400)\b.*\.woff2$/;

/** Asks for the first slide's fonts together with the page, not after the style sheet has named them; names the file that draws charts. */
export function preload(): Plugin {
  return {
    name: 'deck:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const fonts = Object.keys(bundle).filter((file) => first.test(file));
        const tags: HtmlTagDescriptor[] = fonts.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: '' },
          injectTo: 'head-prepend',
        }));
        // src/figures/load-charts.ts asks for it anew where it could not be loaded
        const charts = Object.values(bundle).find((output) => output.type === 'chunk' && output.name === 'draw-charts');
        return [...tags, { tag: 'meta', attrs: { name: 'deck-charts', content: `./${charts?.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}
