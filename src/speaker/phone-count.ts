import { part, write } from './template.ts';

/** Says on the button how many phones are remotes; a question mark while the server is not reached. */
export function showPhoneCount(count: number | undefined): void {
  write('phone', count === undefined ? 'Phone ?' : count === 0 ? 'Phone…' : `Phone: ${count}`);
  part('phone').setAttribute('aria-pressed', String((count ?? 0) > 0));
}
