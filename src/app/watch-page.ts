/** What the app hears from the page as a whole: keys, and the reader's wishes for its looks. */
import type { Postil } from '../state/postil';
import type { Settings } from '../state/settings';

export function watchPage(window: Window, { commander, settings }: Postil): void {
  const { document } = window;
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (isTextField(event.target) && leavesToField(event)) return;
    if (commander.pressKey(event, false)) event.preventDefault();
  });
  const show = (chosen: Settings): void => applyLooks(document.documentElement, chosen);
  show(settings.getState());
  settings.subscribe(show);
}

function applyLooks(root: HTMLElement, settings: Settings): void {
  const { theme, contrast } = settings;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (contrast === 'system') delete root.dataset['contrast'];
  else root.dataset['contrast'] = contrast;
  root.style.setProperty('--reading-size', `${(1.1875 * settings.readingSize) / 100}rem`);
  root.style.setProperty('--reading-leading', String(settings.readingLeading / 100));
  root.style.setProperty('--reading-characters', String(settings.readingWidth));
}

/** Undo, redo and clipboard keys in a field are the field's own. */
function leavesToField({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey) || ['z', 'y', 'a', 'c', 'x', 'v'].includes(key.toLowerCase());
}

function isTextField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && !WORDLESS.has(target.type)) ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Inputs that are not typed in: they have no undo of their own. */
const WORDLESS: ReadonlySet<string> = new Set(['checkbox', 'color', 'file', 'radio', 'range']);
