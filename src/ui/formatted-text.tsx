/** A short formatted text, as elements of the page: there is no markup to go wrong. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { FormattedBlock, FormattedInline, FormattedMark } from '../lib/formatted';
import styles from './formatted-text.module.css';

interface FormattedTextProps {
  readonly blocks: readonly FormattedBlock[];
  /** Of the highest heading in it: one below the heading it stands under. */
  readonly headingLevel?: HeadingLevel;
}

type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const satisfies Readonly<Record<FormattedMark, string>>;

export function FormattedText({ blocks, headingLevel = 3 }: FormattedTextProps) {
  return (
    <div className={styles.text} dir="auto">
      <Blocks blocks={blocks} shift={headingLevel - highestLevel(blocks)} />
    </div>
  );
}

interface BlocksProps {
  readonly blocks: readonly FormattedBlock[];
  /** Added to the level of every heading. */
  readonly shift: number;
}

function Blocks({ blocks, shift }: BlocksProps) {
  return inRow(blocks.map((block) => blockOf(block, shift)));
}

function blockOf(block: FormattedBlock, shift: number): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.content)}</p>;
    case 'code':
      return (
        <pre>
          <code>{block.content.map(({ text }) => text).join('')}</code>
        </pre>
      );
    case 'heading': {
      const Heading = HEADINGS[Math.min(6, Math.max(2, block.level + shift)) as HeadingLevel];
      return <Heading>{inlines(block.content)}</Heading>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} shift={shift} />
        </blockquote>
      );
    case 'list': {
      const items = inRow(block.items.map((item) => itemOf(item, shift)));
      return block.ordered ? <ol start={block.first}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function itemOf(blocks: readonly FormattedBlock[], shift: number): ReactNode {
  return (
    <li>
      <Blocks blocks={blocks} shift={shift} />
    </li>
  );
}

function inlines(content: readonly FormattedInline[]): ReactNode {
  return inRow(content.map(inline));
}

/** They have no names and keep no state: their place is all that tells them apart. */
function inRow(children: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}

function inline({ text, marks, href }: FormattedInline): ReactNode {
  const marked = marks.reduceRight<ReactNode>((inner, mark) => {
    const Tag = TAGS[mark];
    return <Tag>{inner}</Tag>;
  }, text);
  if (href === undefined) return marked;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {marked}
    </a>
  );
}

function highestLevel(blocks: readonly FormattedBlock[]): number {
  const levels = blocks.map((block): number => {
    if (block.kind === 'heading') return block.level;
    if (block.kind === 'quote') return highestLevel(block.blocks);
    return block.kind === 'list' ? Math.min(7, ...block.items.map(highestLevel)) : 7;
  });
  return Math.min(7, ...levels);
}
