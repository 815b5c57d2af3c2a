/** How many marks are not compared, because they lie outside the passages asked for. */
import type { ClassReading } from '../../../domain/class/class-reading';
import { useTranslate } from '../../../ui/messages-context';
import type { ShownReadings } from '../article/looks';

interface LeftOutProps extends Pick<ShownReadings, 'chosen' | 'counted'> {
  readonly className: string | undefined;
}

export function LeftOut({ chosen, counted, className }: LeftOutProps) {
  const t = useTranslate();
  const count = marksOf(chosen) - marksOf(counted);
  return count > 0 && <p className={className}>{t('class.left-out', { count })}</p>;
}

function marksOf(readings: readonly ClassReading[]): number {
  return readings.reduce((sum, { marks }) => sum + marks.length, 0);
}
