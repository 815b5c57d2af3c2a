/** Finds figures in a report and puts them into words. */
import type { Measured } from '../../../domain/agreement/continuum';
import type {
  AgreementReport,
  MeasureEntry,
  MeasureName,
  Params,
} from '../../../domain/agreement/report/agreement-report';
import type { Translate } from '../../../messages/messages';

/** The first entry of that name over everything, or for one label, with these parameters. */
export function findEntry(
  { entries }: AgreementReport,
  measure: MeasureName,
  label: string | null = null,
  params: Params = {},
): MeasureEntry | undefined {
  return entries.find(
    (entry) =>
      entry.measure === measure &&
      (label === null
        ? entry.scope.kind === 'all'
        : entry.scope.kind === 'label' && entry.scope.label === label) &&
      Object.entries(params).every(([name, value]) => entry.params[name] === value),
  );
}

export function figure(result: Measured | undefined, t: Translate): string {
  return result?.kind === 'value' ? t.format.decimal(result.value, 2) : '–';
}

/** Why there is none; empty where there is one. */
export function whyNone(result: Measured | undefined, t: Translate): string {
  return result?.kind === 'undefined' ? t(`measures.undefined-${result.reason}`) : '';
}

export function share(result: Measured, t: Translate): string {
  return result.kind === 'value' ? t.format.percent(result.value) : '–';
}
