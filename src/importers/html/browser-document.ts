/**
 * The one place where HTML of others is parsed in the browser. A string becomes a document only through
 * the Trusted Types policy `postil`, which sanitises it; the document is inert (nothing in it runs or
 * loads), is never shown, and is read by `parse.ts`, which writes text and offsets from it.
 */
import createDOMPurify, { type Config } from 'dompurify';
import type { HtmlDocument } from './node';
import { quieten } from './quieten';

interface Policy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Needs a page: there is no DOM in a worker. */
export function parseDocument(html: string): HtmlDocument {
  policy ??= createPolicy();
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

let policy: Policy | null = null;

function createPolicy(): Policy {
  const rules: Policy = { createHTML: createSanitiser() };
  // Browsers without Trusted Types parse the sanitised string itself.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return trustedTypes?.createPolicy('postil', rules) ?? rules;
}

function createSanitiser(): (html: string) => string {
  const purify = createDOMPurify(window);
  purify.addHook('uponSanitizeElement', (node) => {
    if (isElement(node) && isStyledAway(node)) node.parentNode?.removeChild(node);
  });
  return (html) => purify.sanitize(quieten(html), CONFIG);
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isStyledAway(element: Element): boolean {
  const style = element.getAttribute('data-style') ?? '';
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** `walk-page.ts` leaves out more; what it needs in order to decide comes through. */
const CONFIG = {
  WHOLE_DOCUMENT: true,
  RETURN_TRUSTED_TYPE: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // The document is never part of a page, so no name in it can shadow anything: <meta name="title">.
  SANITIZE_DOM: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  ALLOWED_TAGS:
    'html head body title meta link p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp tt em strong i b cite dfn var s strike del ins u mark small sup sub q span font a abbr time br wbr hr table caption thead tbody tfoot tr td th div section article main header footer nav aside figure figcaption details summary address hgroup center menu dialog form fieldset img'.split(
      ' ',
    ),
  ALLOWED_ATTR:
    'href lang start name property content rel hidden aria-hidden role colspan rowspan'.split(' '),
  FORBID_CONTENTS:
    'script style template noscript iframe frameset object embed applet svg math audio video canvas button select option textarea datalist noembed noframes plaintext xmp'.split(
      ' ',
    ),
} satisfies Config;
