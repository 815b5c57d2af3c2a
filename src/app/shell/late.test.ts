import { describe, expect, it } from 'vitest';
import { createLate } from './late';

describe('createLate', () => {
  it('loads once, and is there from then on', async () => {
    let times = 0;
    const late = createLate(async () => {
      times += 1;
      return { page: 'reader' };
    });
    expect(late.now()).toBeNull();
    const both = await Promise.all([late.load(), late.load()]);
    expect(both[0]).toBe(both[1]);
    expect(late.now()).toBe(both[0]);
    expect(times).toBe(1);
  });

  it('tries again after a failure', async () => {
    let times = 0;
    const late = createLate(async () => {
      times += 1;
      if (times === 1) throw new Error('offline');
      return { page: 'reader' };
    });
    await expect(late.load()).rejects.toThrow('offline');
    expect(late.now()).toBeNull();
    await expect(late.load()).resolves.toEqual({ page: 'reader' });
  });
});
