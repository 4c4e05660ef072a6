import { connect, type Socket } from 'node:net';
import type { Commands, Transport } from './webdriver.ts';

/** What Firefox calls the commands of WebDriver in its own protocol, Marionette, which it speaks without a driver in between. */
const names: Record<keyof Commands, string> = {
  newSession: 'WebDriver:NewSession',
  navigate: 'WebDriver:Navigate',
  execute: 'WebDriver:ExecuteAsyncScript',
  performActions: 'WebDriver:PerformActions',
  screenshot: 'WebDriver:TakeScreenshot',
  windows: 'WebDriver:GetWindowHandles',
  switchTo: 'WebDriver:SwitchToWindow',
  setWindow: 'WebDriver:SetWindowRect',
  print: 'WebDriver:Print',
};

/** `[0, number, name, parameters]` is a command, `[1, number, error, result]` its answer; before each stand its length in bytes and a colon. */
type Answer = [type: 1, number: number, error: { error: string; message: string } | null, result: unknown];

/** Connects to a Firefox that was started with `--marionette`. */
export async function connectMarionette(port: number): Promise<Transport> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (answer: Answer) => void>();
  const greeting = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    readPackets(socket, (packet) => {
      if (!Array.isArray(packet)) return resolve();
      const answer = packet as Answer;
      waiting.get(answer[1])?.(answer);
      waiting.delete(answer[1]);
    });
  });
  await greeting;
  let number = 0;
  return {
    async send(command, parameters) {
      const packet = JSON.stringify([0, ++number, names[command], parameters]);
      const answer = new Promise<Answer>((resolve) => waiting.set(number, resolve));
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      const [, , error, result] = await answer;
      if (error) throw new Error(`${names[command]}: ${error.error}: ${error.message}`);
      return unwrap(result);
    },
    close: async () => {
      socket.destroy();
    },
  };
}

/** Marionette wraps an answer that is no object, as in `{ value: 5 }`. */
function unwrap(result: unknown): unknown {
  return result && typeof result === 'object' && 'value' in result ? result.value : result;
}

function readPackets(socket: Socket, onPacket: (packet: unknown) => void): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      onPacket(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  });
}
