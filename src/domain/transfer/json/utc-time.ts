/** Times of other tools, with any offset, as Postil keeps them. Arithmetic alone: no clock and no time zone. */

/**
 * RFC 3339 in UTC; null: not a date and a time. Without an offset it is taken for UTC. One that is in UTC
 * keeps its decimals as they are, up to nine.
 */
export function utcTime(text: string): string | null {
  const found = TIME.exec(text.trim());
  if (!found) return null;
  const [, , , , , , , fraction = '', zone = 'Z'] = found;
  const part = (at: number): number => Number(found[at] ?? 0);
  const minutes =
    daysBefore(part(1), part(2), part(3)) * 1440 + part(4) * 60 + part(5) - minutesEast(zone);
  const [y, m, d] = dateOf(Math.floor(minutes / 1440));
  if (y < 0 || y > 9999) return null;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const date = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
  const time = `${pad(Math.floor(ofDay / 60), 2)}:${pad(ofDay % 60, 2)}:${pad(part(6), 2)}`;
  return `${date}T${time}${fraction.slice(0, 10)}Z`;
}

const TIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(\.\d+)?)? ?([Zz]|[+-]\d\d:?\d\d)?$/;

function minutesEast(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Days before that date, from 1 March of the year 0 on: years that begin in March end with the leap day. */
function daysBefore(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** The opposite of `daysBefore`: year, month from 1, day. */
function dateOf(days: number): readonly [number, number, number] {
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
