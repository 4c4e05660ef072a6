/** What reveal.js looks for on every slide at every move, to load it late: no slide may hold any (src/vite/allowed-markup.ts). */
const lateMedia = new Set(['img[data-src], video[data-src], audio[data-src], iframe[data-src]', 'video, audio']);

/**
 * Has reveal.js do nothing to slides that stay as they are. At every move it marks all slides but one as hidden, which nearly all are already,
 * and the browser works the style of each out anew; and it looks for media on every one.
 *
 * @param section a slide, or a part of the talk
 * @returns a function that ends it
 */
export function leaveUnchanged(section: Element): () => void {
  const { setAttribute, querySelectorAll } = Element.prototype;
  const instead = {
    setAttribute(name: string, value: string) {
      if (section.getAttribute(name) !== value) setAttribute.call(section, name, value);
    },
    querySelectorAll: (selector: string) => (lateMedia.has(selector) ? [] : querySelectorAll.call(section, selector)),
  };
  Object.assign(section, instead);
  return () => {
    for (const name of Object.keys(instead)) Reflect.deleteProperty(section, name);
  };
}
