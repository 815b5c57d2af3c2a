/** Fetches the sample that is served with the app; in the one-file build it stands in the page. */
export async function loadSample(): Promise<File> {
  return new File([await readSample()], 'sample.postil.json', { type: 'application/json' });
}

async function readSample(): Promise<Blob | string> {
  const inPage = document.getElementById('sample')?.textContent;
  if (inPage !== undefined) return inPage;
  const response = await fetch(`${import.meta.env.BASE_URL}sample/sample.postil.json`);
  if (!response.ok) throw new Error(`The sample could not be loaded (${String(response.status)}).`);
  return response.blob();
}
