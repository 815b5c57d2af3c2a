/** Databases sometimes never answer: https://github.com/dexie/Dexie.js/issues/840. Silence becomes an error. */
import { failure } from './store-problem';

/** Runs something after a number of milliseconds. Returns the function that calls it off. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

/** The answer, or a NoAnswerError after so many milliseconds. */
export async function answerWithin<T>(
  milliseconds: number,
  after: Schedule,
  answer: Promise<T>,
): Promise<T> {
  let callOff = (): void => {};
  const silence = new Promise<never>((_resolve, reject) => {
    callOff = after(milliseconds, () => reject(failure('NoAnswerError')));
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    callOff();
  }
}
