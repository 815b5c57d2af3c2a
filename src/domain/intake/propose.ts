/**
 * What the import step proposes about a draft: what it is, what to leave out, what to join. It errs
 * on the side of the text: what is not clearly furniture stays.
 */
import { guessLanguage } from '../text/language';
import type { ArticleMeta, Draft } from './draft';
import { proposeCuts } from './recognise/propose-cuts';
import { proposeJoins } from './recognise/propose-joins';
import type { CutProposal, Proposals } from './proposals';
import { recogniseHead, type Head } from './recognise/recognise-head';

/** `fileName`: empty for pasted text. The title, too, stands in it when the text has none. */
export function propose(draft: Draft, fileName: string): Proposals {
  const head = recogniseHead(draft);
  const meta = proposeMeta(draft, head, fileName);
  const tail = proposeCuts(draft.blocks, head.bodyStart, meta.byline);
  const cuts = mergeCuts(head.cuts, tail);
  const cutBlocks = new Set(cuts.map((cut) => cut.block));
  return { meta, cuts, joins: proposeJoins(draft.blocks, (block) => cutBlocks.has(block)) };
}

function proposeMeta({ meta, blocks }: Draft, head: Head, fileName: string): ArticleMeta {
  return {
    title:
      proposeTitle(meta.title ?? '', head.title) || fileName.replace(/\.[A-Za-z0-9]{1,8}$/, ''),
    byline: (meta.byline ?? '') || head.byline,
    publication: (meta.publication ?? '') || head.publication,
    date: (meta.date ?? '') || head.date,
    source: (meta.source ?? '') || fileName,
    language: (meta.language ?? '') || guessLanguage(sampleText(blocks)),
  };
}

/** A page's title often has its site's name behind the article's own. */
function proposeTitle(stated: string, heading: string): string {
  if (stated === '') return heading;
  return heading !== '' && stated.includes(heading) ? heading : stated;
}

function mergeCuts(head: readonly CutProposal[], tail: readonly CutProposal[]): CutProposal[] {
  const inHead = new Set(head.map((cut) => cut.block));
  return [...head, ...tail.filter((cut) => !inHead.has(cut.block))];
}

function sampleText(blocks: Draft['blocks']): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > 20_000) break;
    text += `${block.text}\n`;
  }
  return text;
}
