/**
 * Counts, with strace, how often the browser makes the disk write down the database while labels are set.
 *
 * P8: at least once for every time that the page says Saved.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectSaved, labelSentence, openSample } from '../rig/desk';
import { lane } from '../rig/lane';
import { createLedger } from '../rig/saved-ledger';

lane(
  'flush',
  { trials: { standard: 60, long: 100 }, patience: 5, obstacle },
  async ({ profile, server, trials, spareFolder }) => {
    const browser = await profile().start();
    const ledger = createLedger();
    const desk = await openSample(browser.context, server.address, ledger.see);
    const log = join(spareFolder(), 'strace.txt');
    const options = ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', log, '-p', `${browser.pid}`];
    const strace = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] });
    await once(strace.stderr, 'data');
    await desk.reader.caret.focus();
    const before = ledger.samples();
    for (let nth = 0; nth < trials; nth += 1) {
      await labelSentence(desk, nth);
      await expectSaved(desk);
    }
    await expect.poll(() => ledger.samples()).toBeGreaterThan(before);
    const acknowledged = ledger.samples() - before;
    const ended = once(strace, 'exit');
    strace.kill('SIGINT');
    await ended;
    const flushes = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /f(?:data)?sync\(/.test(line) && line.includes('IndexedDB')).length;
    return [
      {
        promise: 'P8',
        trials: acknowledged,
        kept: flushes >= acknowledged,
        figure: `${flushes} flushes of the database to the disk for ${acknowledged} times Saved`,
      },
    ];
  },
);

function obstacle(): string | null {
  const { status, error } = spawnSync('strace', ['-V'], { stdio: 'ignore' });
  if (error || status !== 0) return 'strace is not installed';
  return process.getuid?.() === 0 ? null : 'following a browser with strace needs root';
}
