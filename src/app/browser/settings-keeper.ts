/** Keeps settings in `localStorage`. Where that is forbidden they last as long as the tab. */
import type { SettingsKeeper } from '../../state/settings';

const KEY = 'postil.settings';

export const browserSettings: SettingsKeeper = {
  read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      return;
    }
  },
};
