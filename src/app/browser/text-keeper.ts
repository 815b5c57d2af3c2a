/** Keeps a small text in `localStorage`. Where that is forbidden it lasts as long as the tab. */
export interface TextKeeper {
  read(): string | null;
  write(text: string): void;
}

export function createTextKeeper(key: string): TextKeeper {
  let inTab: string | null = null;
  return {
    read() {
      try {
        return localStorage.getItem(key) ?? inTab;
      } catch {
        return inTab;
      }
    },
    write(text) {
      inTab = text;
      try {
        localStorage.setItem(key, text);
      } catch {
        return;
      }
    },
  };
}
