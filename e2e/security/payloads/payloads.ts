/** All payloads, each once, with the class it belongs to. */
import { ADDRESSES } from './addresses';
import { MARKUP } from './markup';
import { COLORS, FORMULAS, KEYS, UNICODE } from './values';

export interface Payload {
  readonly kind: string;
  readonly text: string;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  ...MARKUP,
  address: ADDRESSES,
  colour: COLORS,
  key: KEYS,
  unicode: UNICODE,
  formula: FORMULAS,
};

export const PAYLOADS: readonly Payload[] = unique(
  Object.entries(KINDS).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text }))),
);

export const TEXTS: readonly string[] = PAYLOADS.map(({ text }) => text);

function unique(payloads: readonly Payload[]): readonly Payload[] {
  return [...new Map(payloads.map((payload) => [payload.text, payload])).values()];
}
