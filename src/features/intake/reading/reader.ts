/** The page's side of reading: hands one file after the other to the worker, and can stop it. */
import { checkSize } from '../../../importers/bytes/decode';
import { parseDocument } from '../../../importers/html/browser-document';
import { parseHtml } from '../../../importers/html/parse';
import type { ReadRequest } from './read-text';
import type { ReadOutcome, Source } from './source';
import { startWorker } from './start-worker';
import type { FromWorker, ToWorker } from './worker-messages';

export interface Reader {
  /** Rejects when the signal is aborted, or the worker breaks down over this file. */
  read(source: Source, signal: AbortSignal): Promise<ReadOutcome>;
  close(): void;
}

export function createReader(sha256Hex: (text: string) => Promise<string>): Reader {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  function ask(request: ReadRequest, signal: AbortSignal): Promise<ReadOutcome> {
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
        switch (data.kind) {
          case 'outcome':
            done.abort();
            return resolve(data.outcome);
          case 'parse':
            return say({ kind: 'parsed', result: parseHtml(data.html, parseDocument) });
          case 'hash':
            sha256Hex(data.text).then((hash) => say({ kind: 'hashed', hash }), fail);
        }
      };
      signal.addEventListener('abort', () => fail(abortError()), { signal: until });
      current.addEventListener('message', failing(answer, fail), { signal: until });
      current.addEventListener('error', (event) => fail(workerError(event)), { signal: until });
      say({ kind: 'read', request });
    });
  }

  return {
    async read(source, signal) {
      signal.throwIfAborted();
      const { name } = source;
      if (source.kind === 'text') {
        return ask({ name, mediaType: source.mediaType, content: source.text }, signal);
      }
      const file = await source.load();
      const size = checkSize(file.size);
      if (!size.ok)
        return { kind: 'refused', name, problem: { from: 'text', problem: size.error } };
      const content = await file.arrayBuffer();
      signal.throwIfAborted();
      return ask({ name, mediaType: file.type, content }, signal);
    },
    close: stop,
  };
}

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
