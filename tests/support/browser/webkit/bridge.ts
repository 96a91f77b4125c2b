/**
 * A "browser" for Playwright made of an unmodified WebKitGTK: speaks the protocol of Playwright's own build on the pipes 3 and 4, and
 * WebKit's remote inspector with its automation domain on the other side. Run as
 * `node bridge.ts <MiniBrowser> [--scroll-bars]`.
 *
 * Limits: no forced colours, no permissions, no dialogs, no second world for scripts, no downloads, no pixel densities; all pages
 * share cookies and storage.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Browser } from './browser.ts';
import { startBrowser } from './browser-process.ts';
import { type Message, parseMessage } from './protocol.ts';

const READ_PIPE = 3;
const WRITE_PIPE = 4;

const [executable, scrollBars] = process.argv.slice(2);
if (!executable) throw new Error('bridge.ts: found no argument, expected MiniBrowser');

const input = createReadStream('', { fd: READ_PIPE });
const output = createWriteStream('', { fd: WRITE_PIPE });
const send = (message: Message): void => {
  output.write(`${JSON.stringify(message)}\0`);
};

input.on('end', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit());

const processes = await startBrowser(executable, scrollBars !== undefined);
processes.connection.onClose(() => process.exit());
const browser = new Browser(processes, send);

let received = '';
input.setEncoding('utf8').on('data', (chunk) => {
  const parts = (received + chunk).split('\0');
  received = parts.pop() ?? '';
  for (const json of parts) void browser.fromPlaywright(parseMessage(json));
});
