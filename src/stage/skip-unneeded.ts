/** What reveal.js looks for on every slide at every move, to load it late: no slide may hold any (src/vite/allowed-markup.ts). */
const lateMedia = new Set(['img[data-src], video[data-src], audio[data-src], iframe[data-src]', 'video, audio']);

/**
 * Has reveal.js skip what a slide does not need. At every move it marks all slides but one as hidden, which nearly all are already, and the
 * browser recalculates the style of each; it looks for media on every one; and it makes hidden slides inert, which has the style of
 * every word on them recalculated. What is not rendered (`content-visibility` in src/styles/views/stage.css) cannot be reached anyway.
 *
 * @param section a slide, or a part of the talk
 * @returns a function that ends it
 */
export function skipUnneeded(section: Element): () => void {
  const { setAttribute, toggleAttribute, querySelectorAll } = Element.prototype;
  const hiddenSlidesAreRendered = !CSS.supports('content-visibility', 'hidden');
  const instead = {
    setAttribute(name: string, value: string) {
      if (section.getAttribute(name) !== value) setAttribute.call(section, name, value);
    },
    toggleAttribute: (name: string, force?: boolean) =>
      toggleAttribute.call(section, name, name === 'inert' ? hiddenSlidesAreRendered && force : force),
    querySelectorAll: (selector: string) => (lateMedia.has(selector) ? [] : querySelectorAll.call(section, selector)),
  };
  Object.assign(section, instead);
  return () => {
    for (const name of Object.keys(instead)) Reflect.deleteProperty(section, name);
  };
}
