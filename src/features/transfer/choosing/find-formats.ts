/** The formats that typed words mean, as options to choose from. */
import type { Translate } from '../../../messages/messages';
import { matchOptions } from '../../../ui/lists/match-options';
import { FORMATS, type OfferedFormat } from '../formats/formats';

/** All of them for no words. The ending of its files is found by too: "xlsx". */
export function findFormats(t: Translate, offered: readonly OfferedFormat[], query: string) {
  const options = offered.map((value) => {
    const shown = { value, text: t(`format-name.${value}`), hint: t(`format-hint.${value}`) };
    return { shown, text: shown.text, hint: `${shown.hint} .${FORMATS[value].ending}` };
  });
  return matchOptions(options, query).map(({ shown }) => shown);
}
