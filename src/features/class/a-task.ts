/** Ends this task and goes on in another one: what waits on the page's thread comes in between. */
export function aTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
