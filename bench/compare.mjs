// Measures all contenders at one size, in turn, each in a fresh browser: a slow moment hits all alike.
import { chromium } from '@playwright/test';
import { browserArguments } from '../scripts/find-browser.mjs';
import { heapOf } from './measure/heap.mjs';
import { installBench } from './measure/in-page.mjs';

/** @typedef {import('./contenders.mjs').Contender} Contender */

/**
 * @typedef {object} Measured
 * @property {number[]} opens
 * @property {number[]} frames the longest after each jump
 * @property {number[]} longest the longest of a round
 * @property {number[]} heaps
 * @property {import('./contenders.mjs').Added[]} adds
 * @property {number[]} removes
 * @property {number} rounds
 * @property {number} tookMs of the slowest round
 * @property {string} [problem] why it was not measured further
 */

/**
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} adds
 * @property {number} patienceMs a contender that takes longer in a round is stopped there
 * @property {number} onceMs one that takes longer than this is measured in one round only
 * @property {string} executablePath
 */

const WARM_UP = 8;
const REMOVES = 8;
const VIEWPORT = { width: 1280, height: 800 };

/**
 * @param {readonly Contender[]} contenders
 * @param {import('./contenders.mjs').Addresses} addresses
 * @param {string} size
 * @param {Plan} plan
 */
export async function compareAt(contenders, addresses, size, plan) {
  /** @type {Map<string, Measured>} */
  const measured = new Map(contenders.map(({ name }) => [name, nothingYet()]));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const contender of contenders) {
      const record = measured.get(contender.name);
      if (!record || record.problem || (round > 0 && record.tookMs > plan.onceMs)) continue;
      const began = performance.now();
      try {
        await measureOnce(contender, addresses, size, plan, record);
        record.rounds += 1;
      } catch (error) {
        record.problem = describeProblem(error, performance.now() - began, plan, record);
      }
      record.tookMs = Math.max(record.tookMs, performance.now() - began);
    }
  }
  return measured;
}

/**
 * A fresh browser with what the bench needs in every page of it.
 * @param {string} executablePath
 * @param {{ bypassCSP?: boolean }} [options]
 */
export async function openBrowser(executablePath, { bypassCSP = false } = {}) {
  const browser = await chromium.launch({ executablePath, args: browserArguments() });
  // No worker of its own, which would fetch and keep the build while times are taken.
  const page = await browser.newPage({ viewport: VIEWPORT, bypassCSP, serviceWorkers: 'block' });
  await page.addInitScript(installBench);
  return { browser, page };
}

/**
 * @param {Contender} contender
 * @param {import('./contenders.mjs').Addresses} addresses
 * @param {string} size
 * @param {Plan} plan
 * @param {Measured} record filled as it goes: what was measured before a timeout counts
 */
async function measureOnce(contender, addresses, size, plan, record) {
  const { bypassCSP = false } = contender;
  const { browser, page } = await openBrowser(plan.executablePath, { bypassCSP });
  page.setDefaultTimeout(plan.patienceMs);
  const timer = setTimeout(() => void browser.close(), plan.patienceMs);
  try {
    const session = await contender.start(page, addresses, size);
    record.opens.push(...session.opens);
    await session.prepare();
    for (let nth = 0; nth < WARM_UP; nth += 1) await session.add(nth);
    for (let nth = WARM_UP; nth < WARM_UP + plan.adds; nth += 1) {
      record.adds.push(await session.add(nth));
    }
    for (let nth = WARM_UP + plan.adds; nth < WARM_UP + plan.adds + REMOVES; nth += 1) {
      await session.add(nth);
      record.removes.push(await session.remove(nth));
    }
    const frames = await page.locator(session.scroller).first().evaluate(jump);
    record.frames.push(...frames);
    record.longest.push(Math.max(...frames));
    record.heaps.push((await heapOf(page)).heapMB);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** @param {Element} scroller */
function jump(scroller) {
  return window.bench.jumps(scroller);
}

/** @returns {Measured} */
function nothingYet() {
  return {
    opens: [],
    frames: [],
    longest: [],
    heaps: [],
    adds: [],
    removes: [],
    rounds: 0,
    tookMs: 0,
  };
}

/**
 * @param {unknown} error
 * @param {number} took
 * @param {Plan} plan
 * @param {Measured} record
 */
function describeProblem(error, took, plan, { opens, adds }) {
  const reached = opens.length === 0 ? 'before it had opened' : `after ${adds.length} adds`;
  if (took >= plan.patienceMs) return `stopped after ${plan.patienceMs / 1000} s, ${reached}`;
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed';
}
