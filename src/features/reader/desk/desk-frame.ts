/** What of the page decides which annotations are drawn beside the text, and where. In pixels. */

export interface DeskElements {
  readonly text: HTMLElement;
  readonly scroller: HTMLElement;
}

export interface DeskFrame {
  /** Of the text; every line may have moved when they change. */
  readonly width: number;
  readonly height: number;
  /** Height of what is seen of it. */
  readonly room: number;
  /** Quarters of the room scrolled. */
  readonly band: number;
  /** What is seen and half as much above and below, from the text's upper edge. */
  readonly from: number;
  readonly to: number;
}

export function readDeskFrame({ text, scroller }: DeskElements): DeskFrame {
  const room = scroller.clientHeight;
  const top = scroller.getBoundingClientRect().top - text.getBoundingClientRect().top;
  return {
    width: text.clientWidth,
    height: text.clientHeight,
    room,
    band: Math.floor(scroller.scrollTop / Math.max(1, room / 4)),
    from: top - room / 2,
    to: top + 1.5 * room,
  };
}

export function isSameSize(a: DeskFrame, b: DeskFrame): boolean {
  return a.width === b.width && a.height === b.height && a.room === b.room;
}

/** True when nothing that is seen now was drawn then. */
export function isElsewhere(now: DeskFrame, then: DeskFrame): boolean {
  const seen = { from: now.from + now.room / 2, to: now.to - now.room / 2 };
  return seen.from >= then.to || seen.to <= then.from;
}
