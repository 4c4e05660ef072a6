import type { Commands, Transport } from './webdriver.ts';

/** Where a driver takes each command: the method, and the path after that of the session. */
const routes: Record<keyof Commands, readonly [method: 'GET' | 'POST', path: string]> = {
  newSession: ['POST', ''],
  navigate: ['POST', '/url'],
  execute: ['POST', '/execute/async'],
  performActions: ['POST', '/actions'],
  screenshot: ['GET', '/screenshot'],
  windows: ['GET', '/window/handles'],
  switchTo: ['POST', '/window'],
  setWindow: ['POST', '/window/rect'],
  print: ['POST', '/print'],
};

/** Connects to a driver that speaks WebDriver over HTTP, such as WebKitWebDriver. @param address its own, as in http://127.0.0.1:4444 */
export function connectHttp(address: string): Transport {
  let session = '/session';
  return {
    async send(command, parameters) {
      const [method, path] = routes[command];
      const body = method === 'POST' ? { body: JSON.stringify(parameters) } : {};
      const response = await fetch(`${address}${session}${path}`, { method, ...body });
      const { value } = (await response.json()) as { value: unknown };
      if (!response.ok) throw new Error(`${command}: ${JSON.stringify(value)}`);
      if (command === 'newSession') session += `/${(value as { sessionId: string }).sessionId}`;
      return value;
    },
    async close() {
      await fetch(`${address}${session}`, { method: 'DELETE' });
    },
  };
}
