/** A name in a drawing, in as many lines as it needs, around one height. */
import { wrapped } from './wrapped';

interface NameLinesProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly x: number;
  /** The middle of the lines. */
  readonly y: number;
  /** Letters in a line. */
  readonly room: number;
  readonly lines: number;
  readonly textAnchor?: 'start' | 'middle';
}

/** Height of a line of 13 px letters, and how far the baseline lies below its middle. */
export const LINE = 16;
const BELOW = 4.5;

export function NameLines({ name, className, x, y, room, lines, textAnchor }: NameLinesProps) {
  const parts = wrapped(name, room, lines);
  const top = y - ((parts.length - 1) * LINE) / 2 + BELOW;
  return (
    <text className={className} textAnchor={textAnchor} x={x} y={top}>
      <title>{name}</title>
      {parts.map((part, at) => (
        // Two lines of a name may be alike; they never move.
        <tspan dy={at === 0 ? 0 : LINE} key={`${String(at)} ${part}`} x={x}>
          {part}
        </tspan>
      ))}
    </text>
  );
}
