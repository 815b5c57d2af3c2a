// Finds a Chromium-family browser for the tests: the one you name, an installed one, Playwright's
// own, and as the last resort Debian's package where this process may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const HELP =
  'The browser tests need Chrome, Chromium or Edge, and none was found. Install one of them, ' +
  'or run `npx playwright install chromium`, or name one in POSTIL_BROWSER.';

/** The path of a browser, or undefined. Installs nothing. */
export async function findBrowser() {
  const named = process.env.POSTIL_BROWSER ?? process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`There is no browser at ${named}.`);
    return named;
  }
  return installedBrowsers().find((path) => existsSync(path)) ?? (await playwrightBrowser());
}

/** The path of a browser, installing Debian's Chromium where that is possible; throws otherwise. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (installDebianChromium()) {
    const installed = await findBrowser();
    if (installed) return installed;
  }
  throw new Error(HELP);
}

/**
 * The engine without a window around it, which Playwright itself prefers for tests: the same pages in
 * two thirds of the time. Undefined where there is none, or where a browser is named.
 */
export function findHeadlessShell() {
  if (process.env.POSTIL_BROWSER ?? process.env.CHROME_PATH) return undefined;
  return programPaths(['chromium-headless-shell', 'chrome-headless-shell']).find((path) =>
    existsSync(path),
  );
}

/** Options that keep a test browser quiet; as root Chromium refuses to start with its sandbox. */
export function browserArguments() {
  return [
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Where browsers usually are on this system, best first. */
function installedBrowsers() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((root) => root !== undefined);
    const apps = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'];
    return roots.flatMap((root) =>
      apps.map((app) =>
        join(root, app, 'Application', app === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  // A snap cannot read the profile folder that Playwright makes for it, so it comes last.
  return programPaths(names).toSorted(
    (a, b) => Number(a.startsWith('/snap')) - Number(b.startsWith('/snap')),
  );
}

/** @param {string[]} names */
function programPaths(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function installDebianChromium() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  console.log("No browser found: installing Debian's chromium.");
  const apt = (/** @type {string[]} */ ...options) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...options];
    const full = isRoot ? command : ['sudo', '-n', ...command];
    return spawnSync(full[0] ?? 'env', full.slice(1), { stdio: 'inherit' }).status === 0;
  };
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log((await findBrowser()) ?? HELP);
}
