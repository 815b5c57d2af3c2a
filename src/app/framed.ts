/**
 * In a frame of another page Postil opens nothing: whoever drew the frame could lay something over it and
 * let the reader's clicks fall on it. Headers say the same (X-Frame-Options, frame-ancestors); this is for
 * hosts that send none.
 */
import { present } from '../lib/assert';
import { en } from '../messages/en';
import { createTranslate } from '../messages/messages';

export function isFramed(window: Window): boolean {
  return window.top !== window.self;
}

/** A sentence and a way out, in place of the app. */
export function refuseFrame(document: Document): void {
  const t = createTranslate(en, 'en');
  const text = document.createElement('p');
  text.append(t('shell.framed'), ' ');
  const link = document.createElement('a');
  link.href = document.URL;
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(t('shell.open-alone'));
  text.append(link);
  present(document.getElementById('root'), '#root').append(text);
}
