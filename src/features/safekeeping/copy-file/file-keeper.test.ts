import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileKeeper, type FileKeeper } from './file-keeper';
import type { FileAccess, KeptFile, KeptMemory } from './kept-file';

let disk: string;
let permission: 'granted' | 'asks' | 'denied';
let failure: string | null;
let remembered: KeptMemory | null;
let library: { text: string | null; holds: number } | null;
let copies: number;

const file: KeptFile = {
  name: 'postil-copy.postil.json',
  permission: () => Promise.resolve(permission),
  ask: () => Promise.resolve((permission = 'granted') === 'granted'),
  write(text) {
    if (failure !== null) return Promise.reject(new DOMException('', failure));
    disk = text;
    return Promise.resolve();
  },
  read: () => Promise.resolve(disk),
};

const access: FileAccess = {
  choose: () => Promise.resolve(file),
  recall: () => Promise.resolve(remembered),
  remember: (memory) => Promise.resolve(void (remembered = memory)),
};

function open(given: FileAccess | null = access): FileKeeper {
  return createFileKeeper({
    access: given,
    makeContents: () => Promise.resolve(library),
    now: () => '2026-11-23T13:00:00.000Z',
    onWritten: () => void (copies += 1),
  });
}

const whole = {
  kind: 'kept',
  name: file.name,
  writtenAt: '2026-11-23T13:00:00.000Z',
  trouble: null,
};

beforeEach(() => {
  disk = '';
  permission = 'granted';
  failure = null;
  remembered = null;
  library = { text: 'twenty', holds: 20 };
  copies = 0;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('the file keeper', () => {
  it('is not there where the browser gives no files', async () => {
    const keeper = open(null);
    await keeper.start();
    expect(keeper.state.get()).toEqual({ kind: 'unavailable' });
  });

  it('writes at once when chosen, then some seconds after the first of many changes', async () => {
    const keeper = open();
    await keeper.choose('postil-copy.postil.json');
    expect([disk, keeper.state.get()]).toEqual(['twenty', whole]);
    library = { text: 'twenty-one', holds: 21 };
    keeper.changed();
    keeper.changed();
    expect(disk).toBe('twenty');
    await vi.runAllTimersAsync();
    expect([disk, copies]).toEqual(['twenty-one', 2]);
  });

  it('writes at once when the page is hidden, and only when something changed', async () => {
    const keeper = open();
    await keeper.choose('x');
    keeper.hidden();
    library = { text: 'twenty-one', holds: 21 };
    keeper.changed();
    keeper.hidden();
    await vi.advanceTimersByTimeAsync(0);
    expect([disk, copies]).toEqual(['twenty-one', 2]);
  });

  it('finds its file after a restart, and asks again by one press', async () => {
    await open().choose('x');
    permission = 'asks';
    const keeper = open();
    await keeper.start();
    expect(keeper.state.get()).toEqual({ ...whole, trouble: { kind: 'asks' } });
    library = { text: 'twenty-one', holds: 21 };
    keeper.changed();
    await vi.runAllTimersAsync();
    expect(disk).toBe('twenty');
    await keeper.insist();
    expect([disk, keeper.state.get()]).toEqual(['twenty-one', whole]);
  });

  it('never overwrites a file with much less, unless told to', async () => {
    const keeper = open();
    await keeper.choose('x');
    library = { text: 'nine', holds: 9 };
    keeper.changed();
    await vi.runAllTimersAsync();
    expect([disk, keeper.state.get()]).toEqual(['twenty', { ...whole, trouble: { kind: 'held' } }]);
    await keeper.insist();
    expect(disk).toBe('nine');
  });

  it('writes nothing before the library is open', async () => {
    await open().choose('x');
    library = null;
    const keeper = open();
    await keeper.start();
    keeper.changed();
    await vi.runAllTimersAsync();
    expect([disk, keeper.state.get()]).toEqual(['twenty', whole]);
  });

  it.each([
    ['NotFoundError', 'missing'],
    ['NotAllowedError', 'refused'],
    ['QuotaExceededError', 'disk-full'],
    ['AbortError', 'unknown'],
  ])('says why it failed, keeps the time of the last good one: %s', async (name, reason) => {
    const keeper = open();
    await keeper.choose('x');
    failure = name;
    keeper.changed();
    await vi.runAllTimersAsync();
    expect(keeper.state.get()).toEqual({ ...whole, trouble: { kind: 'failed', reason } });
    failure = null;
    await keeper.insist();
    expect(keeper.state.get()).toEqual(whole);
  });

  it('says so when what is read back is not what was written', async () => {
    const keeper = open({
      ...access,
      choose: () => Promise.resolve({ ...file, read: () => Promise.resolve('twen') }),
    });
    await keeper.choose('x');
    expect(keeper.state.get()).toMatchObject({
      writtenAt: null,
      trouble: { kind: 'failed', reason: 'altered' },
    });
    expect(copies).toBe(0);
  });

  it('forgets', async () => {
    const keeper = open();
    await keeper.choose('x');
    await keeper.forget();
    expect([keeper.state.get(), remembered]).toEqual([{ kind: 'none' }, null]);
  });
});
