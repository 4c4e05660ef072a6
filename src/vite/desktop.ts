import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether this machine can open a page in a browser for the person before it. Vite's own `--open` prints a stack trace where it cannot: on a
 * server, in a container.
 */
export function hasDesktop(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  const screen = env.DISPLAY || env.WAYLAND_DISPLAY;
  return Boolean(screen) && (env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open')));
}
