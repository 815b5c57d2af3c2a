/**
 * The `test` of hostile input: a page in which every payload that runs, asks, loads or breaks something is
 * heard of, whatever the app does about it. Each sink leaves a line for the table of `npm run hostile`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

export interface SinkRun {
  readonly sink: string;
  /** What the app is said to do with what comes in here. */
  readonly stated: string;
  readonly payloads: number;
  /** Shown as the text they are, or kept as it. */
  readonly shown: number;
  /** Refused or left out, as stated. */
  readonly refused: number;
}

export interface Signals {
  readonly executions: string[];
  readonly dialogs: string[];
  readonly requests: string[];
  readonly violations: string[];
  readonly errors: string[];
  /** Elements and attributes that no page of the app has. */
  readonly elements: string[];
}

export interface Watch {
  readonly signals: Signals;
  /** Looks through the page as it is now. */
  inspect(): Promise<void>;
  /** Inspects, expects silence, and writes the line. */
  report(run: SinkRun): Promise<void>;
}

const FOLDER = '.reports/hostile';

export const test = base.extend<{ watch: Watch }>({
  watch: async ({ context, page, baseURL }, use) => {
    const signals: Signals = {
      executions: [],
      dialogs: [],
      requests: [],
      violations: [],
      errors: [],
      elements: [],
    };
    await context.exposeBinding('__told', (_, kind: 'executions' | 'violations', what: string) => {
      signals[kind].push(what);
    });
    await context.addInitScript(listen);
    context.on('page', (opened) => hear(opened, baseURL ?? '', signals));
    hear(page, baseURL ?? '', signals);

    const inspect = async (): Promise<void> => {
      signals.elements.push(...(await page.evaluate(findStrangers)));
    };
    await use({
      signals,
      inspect,
      async report(run) {
        await inspect();
        mkdirSync(FOLDER, { recursive: true });
        const lists = Object.entries(signals) as [keyof Signals, string[]][];
        const counts = lists.map(([kind, list]) => [kind, list.length] as const);
        const line = { ...run, ...Object.fromEntries(counts) };
        writeFileSync(`${FOLDER}/${run.sink.replaceAll(/\W+/g, '-')}.json`, JSON.stringify(line));
        expect(run.shown + run.refused, 'every payload is shown or refused').toBe(run.payloads);
      },
    });
    expect(signals).toEqual({
      executions: [],
      dialogs: [],
      requests: [],
      violations: [],
      errors: [],
      elements: [],
    });
  },
});

export { expect } from '@playwright/test';

function hear(page: Page, home: string, signals: Signals): void {
  page.on('pageerror', (error) => signals.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') signals.errors.push(message.text());
  });
  page.on('dialog', (dialog) => {
    signals.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(home) || url.startsWith('blob:') || url.startsWith('data:image/');
    if (!isOwn) signals.requests.push(url);
  });
  page.on('popup', (popup) => signals.requests.push(`popup: ${popup.url()}`));
}

/** Runs in the page, before anything of it. */
function listen(): void {
  const tell = Reflect.get(window, '__told') as (kind: string, what: string) => void;
  Object.defineProperty(window, '__pwned', {
    set(value) {
      tell('executions', String(value));
    },
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    tell('violations', `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** Runs in the page: whatever is there that the app itself never puts there. */
function findStrangers(): readonly string[] {
  const strangers: string[] = [];
  const elements = document.querySelectorAll('*');
  for (const element of elements) {
    const name = element.localName;
    if (/^(iframe|frame|object|embed|base|portal|xss|math|marquee|audio|video)$/.test(name)) {
      strangers.push(`<${name}>`);
    }
    if (name === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin)) {
      strangers.push('<script>');
    }
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'ping') {
        strangers.push(`${name}[${attribute}]`);
      }
      const isAddress = /^(href|src|action|formaction|data|poster|srcset|xlink:href)$/;
      if (!isAddress.test(attribute)) continue;
      const scheme = new URL(value, location.href).protocol;
      if (!/^(https?|mailto|blob):$/.test(scheme)) strangers.push(`${name}[${attribute}=${value}]`);
    }
  }
  for (const key of Object.keys(Object.prototype)) strangers.push(`Object.prototype.${key}`);
  if (Reflect.has({}, 'polluted')) strangers.push('polluted');
  return strangers;
}
