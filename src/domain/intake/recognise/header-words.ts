/** The words by which the lines above an article are known, in the languages they are written in. */

const MONTHS = [
  'jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|ruari)?|f[\u00e9e]vr(?:ier)?|mar(?:ch|s)?|m[\u00e4a]rz|apr(?:il)?|avril|may|mai|mei|june?|juin|juni',
  'july?|juillet|juli|aug(?:ust|ustus)?|ao[\u00fbu]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[\u00e9e]cembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'janeiro|fevereiro|mar\u00e7o|maio|junho|julho|setembro|outubro|novembro|dezembro',
].join('|');

const WEEKDAYS =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi\u00e9rcoles|jueves|viernes|s\u00e1bado|domingo';

const TIME =
  '(?:,?\\s*(?:at\\s+|um\\s+|\u00e0\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?|uhr|[A-Z]{2,4})*)?';

/** One date as people print it; a source for regular expressions with the flags `iu`. */
export const DATE_PATTERN = `(?:(?:${WEEKDAYS})\\.?,?\\s+)?(?:${[
  '\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?',
  `(?:${MONTHS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  `\\d{1,2}(?:st|nd|rd|th|er|\\.|\u00ba)?\\s+(?:de\\s+)?(?:${MONTHS})\\.?,?\\s+(?:de\\s+)?\\d{4}`,
  `(?:${MONTHS})\\.?\\s+\\d{4}`,
  '\\d{1,2}[./]\\d{1,2}[./]\\d{4}',
  '\\d{4}\u5e74\\d{1,2}\u6708\\d{1,2}\u65e5',
].join('|')})${TIME}`;

/** Before a date that stands alone. */
export const DATE_PREFIX_PATTERN =
  '(?:(?:first\\s+|last\\s+)?(?:published|posted|updated|modified|issued)(?:\\s+(?:on|at))?|on|date|from|ver\u00f6ffentlicht(?:\\s+am)?|stand|publi\u00e9(?:\\s+le)?|publicado(?:\\s+el)?|pubblicato(?:\\s+il)?)\\s*:?\\s*';

/** Before the name of who wrote it. */
export const BYLINE_PREFIX =
  /^(?:(?:written|words|story|text|analysis|opinion|commentary|essay|review|interview)\s+)?(?:by|von|par|por|door|av|af|di)\s*:?\s+(?=\S)|^(?:author|authors|text|texte|texto|autor|autorin|auteur|autore)\s*:\s*(?=\S)/iu;

export const TOPIC_LINE =
  /^(?:regions?|themes?|topics?|tags?|tagged|categor(?:y|ies)|filed under|posted in|sections?|keywords?|subjects?|more on|schlagw\u00f6rter|stichworte|themen?|rubrik|ressort|mots-cl\u00e9s|th\u00e8mes?|rubrique|temas?|etiquetas|categor\u00edas?|argomenti)\s*:\s*\S/iu;

export const READING_TIME =
  /^(?:\d{1,3}\s*[- ]?\s*min(?:ute)?s?\.?(?:\s+(?:read|de lecture|lesezeit|de lectura))?|(?:reading time|lesezeit|temps de lecture)\s*:?.{0,20})$/iu;

/** Buttons and hints around a title; the whole line. */
export const HEADER_NOISE =
  /^(?:listen(?: to (?:this )?(?:article|story))?|share(?: this)?(?: (?:article|story|post))?|save|print|email|comments?|advertisement|skip to (?:main )?content|home|menu|subscribe|sign (?:in|up)|log in)$/iu;

/** Lower-case parts of names, and what stands between two. */
export const NAME_CONNECTORS: ReadonlySet<string> = new Set(
  'and & und et y e i og och en de del della der den des di da do dos das du la le van von vom zu zur ten ter af av bin ibn al el with'.split(
    ' ',
  ),
);

/** Words that start like a name but tell time: "By Friday". */
export const NOT_A_NAME = new RegExp(`^(?:${WEEKDAYS}|${MONTHS})$`, 'iu');
