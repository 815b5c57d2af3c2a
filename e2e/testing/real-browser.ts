/**
 * A Chromium of our own with a profile on disk, which can be killed. Playwright's contexts are off
 * the record, so they keep their databases in memory; and no Playwright call kills without warning.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../../scripts/find-browser.mjs';

export interface RealBrowser {
  /** The profile's own context, with its database on disk. */
  readonly context: BrowserContext;
  /** For contexts off the record, and for what is asked of the browser as a whole. */
  readonly browser: Browser;
  /** Of the main process, for tools that look at it from outside. */
  readonly pid: number;
  /** kill -9, of the browser's main process alone or of all its processes at once. Does nothing after the end. */
  kill(what: 'main' | 'all'): Promise<void>;
  /** As a person quits it. */
  quit(): Promise<void>;
  /** As the system asks it to end: SIGTERM. */
  terminate(): Promise<void>;
}

export interface RealBrowserOptions {
  /** Folder of the profile; the same one again finds what the last browser left. */
  readonly profile: string;
  readonly arguments?: readonly string[];
}

const START_TIMEOUT_MS = 20_000;
const POLL_MS = 20;

export async function startRealBrowser(options: RealBrowserOptions): Promise<RealBrowser> {
  const portFile = join(options.profile, 'DevToolsActivePort');
  // Left by a killed browser, it would name a port nobody listens on.
  rmSync(portFile, { force: true });
  const child = spawn(
    await ensureBrowser(),
    [
      ...browserArguments(),
      '--headless=new',
      '--window-size=1440,900',
      '--remote-debugging-port=0',
      `--user-data-dir=${options.profile}`,
      ...(options.arguments ?? []),
      'about:blank',
    ],
    // Detached: the leader of a process group, which can be killed as one.
    { detached: true, stdio: 'ignore' },
  );
  try {
    const browser = await connect(child, portFile);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context');
    return {
      context,
      browser,
      pid: child.pid ?? 0,
      async kill(what) {
        if (hasEnded(child)) return;
        const gone = once(child, 'exit');
        if (what === 'main') child.kill('SIGKILL');
        else killAll(child);
        await gone;
        // What the main process leaves behind holds locks on the profile, for a moment even when killed:
        // a browser started in that moment cannot open the database, and Chromium then clears it away.
        killAll(child);
        await allGone(child);
        await browser.close();
      },
      async quit() {
        const gone = once(child, 'exit');
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => {});
        await gone;
        await browser.close();
      },
      async terminate() {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
        await browser.close();
      },
    };
  } catch (error) {
    killAll(child);
    throw error;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    if (hasEnded(child)) throw new Error(`The browser ended with ${child.exitCode}`);
    const port = readPort(portFile);
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    if (Date.now() > deadline) throw new Error('The browser does not open its port');
    await pause(POLL_MS);
  }
}

function readPort(file: string): string | undefined {
  try {
    const [port, path] = readFileSync(file, 'utf8').split('\n');
    return path ? port : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until no process of the browser's group runs any more. Known on Linux only; elsewhere a second. */
async function allGone({ pid }: ChildProcess): Promise<void> {
  if (process.platform !== 'linux') return pause(1000);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (livesInGroup(pid)) {
    if (Date.now() > deadline) throw new Error('The killed browser does not end');
    await pause(POLL_MS);
  }
}

/** `/proc/PID/stat` is `pid (name) state parent group …`; a zombie (Z) holds nothing any more. */
function livesInGroup(group: number | undefined): boolean {
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, , owner] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(owner) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}

function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}
