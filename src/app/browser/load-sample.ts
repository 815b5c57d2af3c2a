/** Fetches the sample that is served with the app. */
export async function loadSample(): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}sample/sample.postil.json`);
  if (!response.ok) throw new Error(`The sample could not be loaded (${String(response.status)}).`);
  return new File([await response.blob()], 'sample.postil.json', { type: 'application/json' });
}
