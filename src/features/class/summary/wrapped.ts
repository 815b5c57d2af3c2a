/** A name in lines that fit into a margin of a plot, broken between words where it can be. */

/**
 * `room`: letters in a line; at most `lines` of them. A word without room for itself is broken with a hyphen; what is still
 * too long ends with an ellipsis (the whole of it stands in the drawing's title).
 */
export function wrapped(name: string, room: number, lines: number): readonly string[] {
  const most = Math.max(2, Math.floor(room));
  const found: string[] = [];
  let line = '';
  for (const word of name.split(/\s+/u).flatMap((part) => piecesOf(part, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= most) {
      line = longer;
    } else {
      found.push(line);
      line = word;
    }
  }
  found.push(line);
  const last = found[lines - 1];
  if (found.length <= lines || last === undefined) return found;
  const cut = [...last].slice(0, most - 1).join('');
  return [...found.slice(0, lines - 1), `${cut}…`];
}

function piecesOf(word: string, most: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= most) return [word];
  return [
    `${letters.slice(0, most - 1).join('')}-`,
    ...piecesOf(letters.slice(most - 1).join(''), most),
  ];
}
