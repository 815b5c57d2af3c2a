import { expect, test } from 'vitest';
import { takeAll, takeInSlices, type Steps } from './steps';

function* count(to: number, at: number[]): Steps<number> {
  for (let step = 0; step < to; step += 1) {
    at.push(step);
    yield;
  }
  return to;
}

function slowly(budget: number) {
  const waiting: (() => void)[] = [];
  const results: number[] = [];
  const steps: number[] = [];
  let time = 0;
  const stop = takeInSlices(count(5, steps), {
    budget,
    now: () => (time += 1),
    pause: (goOn) => waiting.push(goOn),
    done: (value) => results.push(value),
  });
  return { stop, steps, results, goOn: () => waiting.shift()?.() };
}

test('takeAll gives the result', () => {
  expect(takeAll(count(3, []))).toBe(3);
});

test('takeInSlices pauses when the time is used up, and goes on where it was', () => {
  const { steps, results, goOn } = slowly(2);
  expect(steps).toEqual([0, 1]);
  expect(results).toEqual([]);
  goOn();
  goOn();
  expect(steps).toEqual([0, 1, 2, 3, 4]);
  expect(results).toEqual([5]);
});

test('what is stopped does nothing more', () => {
  const { stop, steps, results, goOn } = slowly(2);
  stop();
  goOn();
  expect(steps).toEqual([0, 1]);
  expect(results).toEqual([]);
});
