/**
 * Processes of an installed WebKitGTK: MiniBrowser and an X server without a screen. They end with the bridge, which starts them in
 * its own process group.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { freePort } from '../../free-port.ts';
import { InspectorConnection } from './inspector-connection.ts';

/** Larger than every viewport of the tests. */
const SCREEN = '2600x3200x24';

/** A page stays in one process: a routed request would be lost when another process continues with it. */
const FEATURES = '--features=-CrossOriginOpenerPolicy,-ProcessSwapOnCrossSiteNavigation';

/** Going back loads a page anew, as Playwright expects. */
const NO_PAGE_CACHE = '--enable-page-cache=false';

const run = promisify(execFile);

/** A running browser. */
export interface BrowserProcess {
  readonly connection: InspectorConnection;
  /** Windows on the display. */
  readonly windows: () => Promise<readonly string[]>;
  /** Gives a window the keyboard: there is no window manager that would. */
  readonly focus: (window: string) => Promise<void>;
}

/** Starts an X server on a free display and returns the display's name. */
async function startDisplay(): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.on('exit', () => server.kill());
  // The fourth stream is the pipe that the server writes its display's number to.
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return `:${String(number).trim()}`;
}

/** Starts MiniBrowser and connects to it. It keeps nothing: its folders are removed at the end. Scroll bars take space or not. */
export async function startBrowser(
  executable: string,
  scrollBars: boolean,
): Promise<BrowserProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-webkit-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const inspectorPort = await freePort();
  const env = {
    ...process.env,
    DISPLAY: await startDisplay(),
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GTK_OVERLAY_SCROLLING: scrollBars ? '0' : '1',
    HOME: folder,
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    // Its sandbox doesn't start within a container.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
    XDG_CONFIG_HOME: import.meta.dirname,
    XDG_RUNTIME_DIR: folder,
  };
  const args = ['--automation', FEATURES, NO_PAGE_CACHE];
  const browser = spawn(executable, args, { env, stdio: 'ignore' });
  process.on('exit', () => browser.kill());
  const connection = await InspectorConnection.open(inspectorPort);
  const xdotool = async (...commands: string[]): Promise<string> =>
    (await run('xdotool', commands, { env })).stdout;
  return {
    connection,
    windows: async () => {
      // It fails if there are none.
      const search = xdotool('search', '--onlyvisible', '--class', 'MiniBrowser');
      return (await search.catch(() => '')).split('\n').filter((line) => line !== '');
    },
    focus: async (window) => {
      await xdotool('windowfocus', window);
    },
  };
}
