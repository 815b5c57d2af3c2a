/** How a class is measured: the same for whoever does a piece of it and who joins the pieces. */
import type { MeasureOptions } from '../../../../domain/agreement/measure-all';
import type { MeasuringInput } from './messages';

export function measureOptions({ textHash }: MeasuringInput): MeasureOptions {
  return { textHash };
}
