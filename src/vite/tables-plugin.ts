import { join } from 'node:path';
import type { Plugin } from 'vite';
import { dataFolder, projectTables } from './project-files.ts';

const name = 'virtual:tables';
const resolved = `\0${name}`;

/**
 * `import tables from 'virtual:tables'`: the tables that charts draw, checked at build time and shipped as plain values. What only the
 * build needs (claims, sources, maps) stays behind.
 */
export function tables(): Plugin {
  let root = '';
  return {
    name: 'deck:tables',
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return;
      const { claims: _claims, sources: _sources, maps: _maps, ...drawn } = projectTables(root);
      return `export default ${JSON.stringify(drawn)};`;
    },
    hotUpdate({ file }) {
      if (!file.startsWith(join(root, dataFolder))) return;
      const module = this.environment.moduleGraph.getModuleById(resolved);
      if (module) this.environment.moduleGraph.invalidateModule(module);
    },
  };
}
