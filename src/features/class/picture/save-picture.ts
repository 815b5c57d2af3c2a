/** Saves a picture as SVG, or as PNG at twice its size for slides and paper. */
import { err, ok, type Result } from '../../../lib/result';
import { saveBlob, saveFile } from '../../../ui/files/save-file';
import { svgText } from './svg';

/** Browsers refuse bigger canvases in one way or another. */
const LARGEST_SIDE = 16_000;
const SCALE = 2;

export function saveSvg(name: string, picture: SVGElement): void {
  saveFile(`${name}.svg`, 'image/svg+xml', svgText(picture));
}

export async function savePng(
  name: string,
  picture: SVGElement,
): Promise<Result<null, 'not-drawn'>> {
  const width = Number(picture.getAttribute('width'));
  const height = Number(picture.getAttribute('height'));
  const scale = Math.min(SCALE, LARGEST_SIDE / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (!blob) return err('not-drawn');
    saveBlob(`${name}.png`, blob);
    return ok(null);
  } catch {
    return err('not-drawn');
  } finally {
    URL.revokeObjectURL(address);
  }
}
