/** Label Studio's own schema of a labelling interface, the rules its server adds, and its units. */
import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { serializeLabelStudioConfig } from '../src/codecs/label-studio/config';
import { parseLabelStudio } from '../src/codecs/label-studio/parse';
import { parseLabelStudioConfig } from '../src/codecs/label-studio/read-config';
import { serializeLabelStudio } from '../src/codecs/label-studio/serialize';
import { elementsIn, parseXml, textIn, type XmlElement } from '../src/containers/xml/parse';
import {
  CONTEXT,
  exampleArticle,
  randomArticles,
  tortureArticle,
} from '../src/domain/transfer/testing/export-samples';
import { describeShared, sharedBytes, sharedText } from './shared';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const SAMPLES = [
  [exampleArticle()],
  [tortureArticle()],
  ...Array.from({ length: 20 }, (_, seed) => randomArticles(seed, 8, sha)),
];

/** BadgerFish, as the xmljson package that Label Studio uses writes it. */
function badgerFish(element: XmlElement): object {
  const text = element.children
    .filter(({ kind }) => kind === 'text')
    .map(textIn)
    .join('')
    .trim();
  const names = new Set(elementsIn(element).map(({ name }) => name));
  return {
    ...Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [`@${name}`, value]),
    ),
    ...(text !== '' && { $: text }),
    ...Object.fromEntries(
      [...names].map((name) => {
        const items = elementsIn(element, name).map(badgerFish);
        return [name, name === 'Choice' || items.length > 1 ? items : items[0]];
      }),
    ),
  };
}

function rootOf(xml: string): XmlElement {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function allBelow(root: XmlElement): readonly XmlElement[] {
  return elementsIn(root).flatMap((element) => [element, ...allBelow(element)]);
}

/** What the server checks beside the schema. */
function brokenNames(root: XmlElement): readonly string[] {
  const names = allBelow(root).flatMap(({ attributes }) => attributes['name'] ?? []);
  const missing = allBelow(root).flatMap(({ attributes }) => {
    const to = attributes['toName'];
    return to === undefined || names.includes(to) ? [] : [to];
  });
  return [...names.filter((name, at) => names.indexOf(name) !== at), ...missing];
}

interface Task {
  readonly data: { readonly text: string };
  readonly annotations: readonly {
    readonly result: readonly {
      readonly id?: string;
      readonly type: string;
      readonly from_name?: string;
      readonly to_name?: string;
      readonly value?: {
        readonly start: number;
        readonly end: number;
        readonly text: unknown;
        readonly labels?: readonly string[];
      };
    }[];
  }[];
}

describeShared('Label Studio', () => {
  let accepts: (value: unknown) => unknown = () => undefined;
  // Not before: where there is no schema these checks are left out.
  beforeEach(() => {
    const ajv = new Ajv({ strict: false });
    ajv.addMetaSchema(draft6);
    const schema = sharedText('schemas/label-studio/label_config_schema.json');
    accepts = ajv.compile(JSON.parse(schema) as object);
  });

  test('accepts our interfaces, and the names in them', () => {
    for (const articles of SAMPLES) {
      const configs = [
        serializeLabelStudio(articles, CONTEXT).files[1]?.content,
        ...articles.flatMap(({ codebooks }) =>
          codebooks.map((parts) => serializeLabelStudioConfig(parts).files[0]?.content),
        ),
      ];
      for (const config of configs) {
        const root = rootOf(String(config));
        expect(accepts({ [root.name]: badgerFish(root) })).toBe(true);
        expect(brokenNames(root)).toEqual([]);
      }
    }
  });

  test('refuses what its schema refuses', () => {
    const bad = rootOf('<View><Labels name="a"><Label value="A"/></Labels></View>');
    expect(accepts({ View: badgerFish(bad) })).toBe(false);
    expect(brokenNames(rootOf('<View><Labels name="a" toName="b"/></View>'))).toEqual(['b']);
  });

  test('finds in tasks what its interface names, and every quote in code points', () => {
    for (const articles of SAMPLES) {
      const { files } = serializeLabelStudio(articles, CONTEXT);
      const tasks = JSON.parse(String(files[0]?.content)) as readonly Task[];
      const root = rootOf(String(files[1]?.content));
      const tags = allBelow(root);
      const names = new Set(tags.map(({ attributes }) => attributes['name']));
      const values = new Set(
        tags.filter(({ name }) => name === 'Label').map(({ attributes }) => attributes['value']),
      );
      for (const { data, annotations } of tasks) {
        const points = Array.from(data.text);
        for (const { type, from_name, to_name, value } of annotations.flatMap(
          (one) => one.result,
        )) {
          if (type === 'relation') continue;
          expect([names.has(from_name), names.has(to_name)]).toEqual([true, true]);
          if (type !== 'labels') continue;
          expect(points.slice(value?.start, value?.end).join('')).toBe(value?.text);
          expect(value?.labels?.every((label) => values.has(label))).toBe(true);
        }
      }
    }
  });

  test('its golden tasks and predictions are the example', () => {
    for (const file of ['tasks.json', 'predictions.json']) {
      const parsed = parseLabelStudio([
        { path: file, bytes: sharedBytes(`golden/label-studio/${file}`) },
        { path: 'config.xml', bytes: sharedBytes('golden/label-studio/config.xml') },
      ]);
      expect(parsed).toMatchObject({
        ok: true,
        value: {
          unit: 'UnicodeCodePoint',
          labels: [
            { name: 'Claim', color: '#e69f00' },
            { name: 'Framing', color: '#0072b2' },
          ],
          documents: [
            {
              text: exampleArticle().text.text,
              marks: [
                { labels: ['Claim'], parts: [{ range: { start: 14, end: 31 } }] },
                { labels: ['Framing'], parts: [{ range: { start: 20, end: 66 } }] },
              ],
            },
          ],
          skipped: [],
        },
      });
    }
  });

  test('its golden bad interface is refused', () => {
    const bytes = sharedBytes('golden/label-studio/bad-config.xml');
    expect(parseLabelStudioConfig([{ path: 'config.xml', bytes }])).toMatchObject({
      ok: false,
      error: { kind: 'broken', what: 'toName="txt"' },
    });
  });
});
