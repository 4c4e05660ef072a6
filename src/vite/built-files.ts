import { build } from 'vite';

/**
 * Builds the project and keeps the result in memory, so that nothing is written unless all is built.
 *
 * @param mode `production` for index.html and its assets, `single` for deck.html, the same in one file
 * @returns contents by path in dist/: `assets/index-….js`, `index.html`
 * @throws Error with a line for each problem in slides or tables
 */
export async function builtFiles(
  root: string,
  mode: 'production' | 'single',
  logLevel: 'info' | 'silent' = 'info',
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({ root, mode, logLevel, build: { write: false } });
  const results = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  return new Map(
    results.flatMap(({ output }) => output.map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code] as const)),
  );
}
