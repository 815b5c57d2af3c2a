import { expect, test } from 'vitest';
import { recogniseCodebook } from './codebook-formats';

test.each([
  ['a.json', '{"format": "postil-codebook"}', 'postil-codebook'],
  ['a.txt', 'anything', 'postil-codebook'],
  ['a.json', '[{"a": 1}]', 'postil-codebook'],
  ['labels.json', '\ufeff [{"text": "A", "suffix_key": "1"}]', 'doccano'],
  ['config.xml', '<View><Labels/></View>', 'label-studio'],
  ['a.qdc', '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', 'refi-codebook'],
  ['annotation.conf', '[entities]\nClaim', 'brat'],
  ['codes.CSV', 'tag,description', 'csv'],
])('%s with %j is of %s', (name, text, format) => {
  expect(recogniseCodebook(name, text)).toBe(format);
});
