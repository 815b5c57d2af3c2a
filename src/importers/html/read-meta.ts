/** Reads what a page says about itself, in its head and in its first heading. */
import type { ArticleMeta } from '../../domain/intake/draft';
import { isSafeHref } from '../../domain/text/href';
import { attribute, elementName, TEXT, walkTree, type HtmlNode } from './node';

const LONGEST = 500;

/**
 * Only what is there; values are plain text on one line. `heading`: the article's first of the first
 * level, or empty. It counts for more than `<title>`, which names the window and often the site.
 */
export function readPageMeta(root: HtmlNode, heading: string): Partial<ArticleMeta> {
  const page = collect(root);
  const publication = first(page, ['citation_journal_title', 'og:site_name', 'application-name']);
  const title = first(page, ['citation_title', 'og:title', 'dc.title', 'twitter:title']);
  const source = [...all(page, 'canonical'), ...all(page, 'og:url')].find(isSafeHref) ?? '';
  const values: Partial<ArticleMeta> = {
    title: title || articleHeading(heading, publication) || windowTitle(page, publication),
    byline: readByline(page),
    publication,
    date: dayOf(first(page, DATES)),
    source,
    language: languageTag(
      attribute(root, 'lang') ?? first(page, ['og:locale', 'content-language']),
    ),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

type Page = ReadonlyMap<string, readonly string[]>;

function collect(root: HtmlNode): Page {
  const page = new Map<string, string[]>();
  const keep = (name: string, value: string | null): void => {
    const line = oneLine(value ?? '');
    if (line !== '') page.set(name, [...(page.get(name) ?? []), line]);
  };
  walkTree(root, (node) => {
    const name = elementName(node);
    if (name === 'title' && !page.has('title')) keep('title', textOf(node));
    if (name === 'link' && attribute(node, 'rel')?.toLowerCase() === 'canonical') {
      keep('canonical', attribute(node, 'href'));
    }
    if (name === 'meta') {
      const key = attribute(node, 'name') ?? attribute(node, 'property');
      if (key !== null) keep(key.toLowerCase(), attribute(node, 'content'));
    }
    return name !== 'svg' && name !== 'title';
  });
  return page;
}

function all(page: Page, name: string): readonly string[] {
  return page.get(name) ?? [];
}

function first(page: Page, names: readonly string[]): string {
  return names.flatMap((name) => all(page, name))[0] ?? '';
}

function readByline(page: Page): string {
  for (const name of [
    'citation_author',
    'author',
    'dc.creator',
    'article:author',
    'parsely-author',
  ]) {
    const people = [...new Set(all(page, name))].filter((value) => !/^(?:https?:|@)/i.test(value));
    if (people.length > 0) return people.join(', ').slice(0, LONGEST);
  }
  return '';
}

/** A site's name set as a heading is no title. */
function articleHeading(heading: string, site: string): string {
  const line = oneLine(heading);
  return line.toLowerCase() === site.toLowerCase() ? '' : line;
}

function windowTitle(page: Page, site: string): string {
  return withoutSiteName(first(page, ['title']), site);
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** "A title | A paper" without "| A paper", when the page names its site. */
function withoutSiteName(title: string, site: string): string {
  if (site === '' || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const rest = title.slice(0, -site.length);
  const before = /^(.*\S)\s*[|\u2013\u2014\u00b7:-]\s*$/.exec(rest)?.[1];
  return before ?? title;
}

/** The day of an ISO time; anything else as it stands. */
function dayOf(date: string): string {
  return /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(date)?.[1] ?? date;
}

function languageTag(raw: string): string {
  const tag = raw.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : '';
}

function textOf(root: HtmlNode): string {
  let text = '';
  walkTree(root, (node) => {
    if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    return true;
  });
  return text;
}

const DATES: readonly string[] = [
  'citation_publication_date',
  'citation_date',
  'article:published_time',
  'datepublished',
  'dc.date',
  'dc.date.issued',
  'date',
  'parsely-pub-date',
];
