/** How ZIP files begin. By itself: a page that only asks this need not load what opens them. */

/** True for what starts like a ZIP file; word processors' documents do as well. */
export async function startsLikeZip(file: Blob): Promise<boolean> {
  const start = await file.slice(0, 4).arrayBuffer();
  return /^PK(?:\u0003\u0004|\u0005\u0006)/.test(String.fromCharCode(...new Uint8Array(start)));
}
