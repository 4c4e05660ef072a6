import { join } from 'node:path';
import type { Plugin } from 'vite';
import { assemble } from './assemble.ts';
import { talkLimits } from './check-talk.ts';
import { assetsFolder, projectImages, projectSlides, projectTables, slidesFolder } from './project-files.ts';
import { projectClasses, stylesFolder } from './style-classes.ts';

/** Puts the slides, the route and the outlines of the maps into index.html before Vite looks at it, and reloads the page when an editor saves a slide, a table or an image. */
export function deck(options: { readonly notes: boolean }): Plugin {
  let root = '';
  let isRefused = false;
  return {
    name: 'deck:slides',
    configResolved(config) {
      root = config.root;
    },
    configureServer({ watcher, ws }) {
      const folders = [slidesFolder, assetsFolder].map((folder) => join(root, folder));
      const styles = join(root, stylesFolder);
      watcher.add([...folders, styles]);
      watcher.on('all', (_event, file) => {
        // a slide that has been refused for a class may be mended in a sheet that no page has loaded
        const isRead = isRefused ? [...folders, styles] : folders;
        if (isRead.some((folder) => file.startsWith(folder))) ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        isRefused = true;
        const { slides, route, outlines } = assemble(projectSlides(root), projectTables(root), {
          ...options,
          limits: talkLimits,
          images: projectImages(root),
          ...projectClasses(root),
        });
        isRefused = false;
        return html
          .replace('<!-- slides -->', () => slides)
          .replace('<!-- route -->', () => route)
          .replace('<!-- outlines -->', () => outlines);
      },
    },
  };
}
