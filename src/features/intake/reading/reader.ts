/** The page's side of reading: hands one file after the other to the worker, and can stop it. */
import { readLink } from '../../../codecs/exercise-link/link';
import { checkSize } from '../../../importers/bytes/decode';
import type { ForeignPlacing, ForeignPlacingJob } from '../../../domain/foreign/place-foreign';
import type { PlacedMark, PlacingJob } from '../../../domain/transfer/place-marks';
import { parseDocument } from '../../../importers/html/browser-document';
import { parseHtml } from '../../../importers/html/parse';
import { startsLikeZip } from '../../../importers/zip/signature';
import { inflate } from './inflate';
import { refusedText, type ReadOutcome, type Source, type Unpacked } from './source';
import type { ReadRequest } from './read-text';
import { startWorker } from './start-worker';
import type { FromWorker, ToWorker } from './worker-messages';

export interface Reader {
  /** Rejects when the signal is aborted, or the worker breaks down over this file. */
  read(source: Source, signal: AbortSignal): Promise<ReadOutcome | Unpacked>;
  /** Finds marks in another version of their text. `onProgress`: 0 to 1. Rejects as `read` does. */
  readonly place: PlaceMarks;
  /** The same for the marks of another tool's file. */
  readonly placeForeign: PlaceForeign;
  close(): void;
}

export type PlaceMarks = (
  job: PlacingJob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<readonly PlacedMark[]>;

export type PlaceForeign = (
  job: ForeignPlacingJob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<ForeignPlacing>;

export function createReader(sha256Hex: (text: string) => Promise<string>): Reader {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  /** Says `question`, and answers what the worker asks, until `settle` has what was waited for. */
  function converse<T>(
    question: ToWorker,
    signal: AbortSignal,
    settle: (message: FromWorker) => T | null,
  ): Promise<T> {
    const current = (worker ??= startWorker());
    const say = (message: ToWorker): void => current.postMessage(message);
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const { signal: until } = done;
      const fail = (reason: Error): void => {
        done.abort();
        stop();
        reject(reason);
      };
      const answer = ({ data }: MessageEvent<FromWorker>): void => {
        if (data.kind === 'parse') {
          say({ kind: 'parsed', result: parseHtml(data.html, parseDocument) });
        } else if (data.kind === 'hash') {
          sha256Hex(data.text).then((hash) => say({ kind: 'hashed', hash }), fail);
        } else {
          const settled = settle(data);
          if (settled === null) return;
          done.abort();
          resolve(settled);
        }
      };
      signal.addEventListener('abort', () => fail(abortError()), { signal: until });
      current.addEventListener('message', failing(answer, fail), { signal: until });
      current.addEventListener('error', (event) => fail(workerError(event)), { signal: until });
      say(question);
    });
  }

  function ask(question: ToWorker, signal: AbortSignal): Promise<ReadOutcome | Unpacked> {
    return converse(question, signal, (message) =>
      message.kind === 'outcome' ? message.outcome : null,
    );
  }

  return {
    async read(source, signal) {
      signal.throwIfAborted();
      const { name } = source;
      const read = (mediaType: string, content: ReadRequest['content']) =>
        ask({ kind: 'read', request: { name, mediaType, content } }, signal);
      if (source.kind === 'text') return read(source.mediaType, source.text);
      if (source.kind === 'link') {
        const file = await readLink(source.hash, inflate);
        return file.ok
          ? read(JSON_TYPE, file.value)
          : { kind: 'refused', name, problem: { from: 'link', problem: file.error } };
      }
      if (source.kind === 'packed') return read('', source.packed);
      const file = await source.load();
      if (await startsLikeZip(file)) return ask({ kind: 'unpack', archive: file }, signal);
      const size = checkSize(file.size);
      if (!size.ok) return refusedText(name, size.error);
      const content = await file.arrayBuffer();
      signal.throwIfAborted();
      return read(file.type, content);
    },
    async place(job, signal, onProgress) {
      signal.throwIfAborted();
      return converse({ kind: 'place', job }, signal, (message) => {
        if (message.kind === 'placing') onProgress(message.done / job.marks.length);
        return message.kind === 'placed' ? message.marks : null;
      });
    },
    async placeForeign(job, signal, onProgress) {
      signal.throwIfAborted();
      return converse({ kind: 'place-foreign', job }, signal, (message) => {
        if (message.kind === 'placing') onProgress(message.done / job.document.marks.length);
        return message.kind === 'placed-foreign' ? message.placing : null;
      });
    },
    close: stop,
  };
}

const JSON_TYPE = 'application/json';

function failing<T>(listener: (value: T) => void, fail: (reason: Error) => void) {
  return (value: T): void => {
    try {
      listener(value);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

function abortError(): Error {
  return new DOMException('Stopped by the reader', 'AbortError');
}

function workerError(event: ErrorEvent): Error {
  return new Error(event.message === '' ? 'the browser gave no reason' : event.message);
}
