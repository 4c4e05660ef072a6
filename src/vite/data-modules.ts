import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pageGroups } from '../data/labels.ts';
import { handoutOf } from './handout.ts';
import { assetsFolder, projectSlides, projectTables, slidesFolder } from './project-files.ts';
import { provenanceOf } from './provenance.ts';

/**
 * `import tables from 'virtual:tables'`: the tables that charts draw, checked at build time and shipped as plain values. What only the
 * build needs (claims, sources, maps) stays behind.
 */
export function tables(): Plugin {
  return dataModule('tables', (root) => {
    const {
      claims: _claims,
      sources: _sources,
      maps: _maps,
      summaries: _summaries,
      handoutSummary: _summary,
      ...drawn
    } = projectTables(root);
    return drawn;
  });
}

/** `import provenance from 'virtual:provenance'`: where everything on the slides comes from. */
export function provenance(): Plugin {
  return dataModule('provenance', (root) => provenanceOf(projectSlides(root), projectTables(root)));
}

/** `import handout from 'virtual:handout'`: what the handout says beside the slides. */
export function handout(): Plugin {
  return dataModule('handout', (root) => handoutOf(projectSlides(root), projectTables(root)));
}

/** `import labels from 'virtual:labels'`: the words that a page writes without the tables. */
export function labels(): Plugin {
  return dataModule('labels', (root) => {
    const all = Object.entries(projectTables(root).labels);
    return Object.fromEntries(all.filter(([key]) => pageGroups.some((group) => key.startsWith(`${group}.`))));
  });
}

/** A module whose default export is made of the editor's files, anew when one of them changes. */
function dataModule(name: string, make: (root: string) => unknown): Plugin {
  const resolved = `\0virtual:${name}`;
  let root = '';
  return {
    name: `deck:${name}`,
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === `virtual:${name}` ? resolved : undefined;
    },
    load(id) {
      return id === resolved ? `export default ${JSON.stringify(make(root))};` : undefined;
    },
    hotUpdate({ file }) {
      if (![slidesFolder, assetsFolder].some((folder) => file.startsWith(join(root, folder)))) return;
      const module = this.environment.moduleGraph.getModuleById(resolved);
      if (module) this.environment.moduleGraph.invalidateModule(module);
    },
  };
}
