/** One short text kept in `localStorage`. Where that is forbidden it lasts as long as the tab. */
export interface LocalText {
  read(): string | null;
  write(text: string): void;
}

export function localText(key: string): LocalText {
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(key, text);
      } catch {
        return;
      }
    },
  };
}
