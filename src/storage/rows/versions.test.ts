import { describe, expect, it } from 'vitest';
import { annotation, READING, removed, version } from '../testing/sample-versions';
import { createVersions } from './versions';

const first = version(annotation('1', 'first'), 1);
const ours = version(annotation('1', 'ours'), 2);
const theirs = version(annotation('1', 'theirs'), 3, 'b');
const bundle = [`reading:${READING}`];

describe('The versions a tab holds', () => {
  it('makes a change from the version the database has', () => {
    const versions = createVersions();
    versions.take([{ version: first, seq: 1 }]);
    versions.write([ours]);
    expect(versions.unsaved()).toEqual([{ key: 'annotation:1', version: ours, base: first }]);
  });

  it('gives up an unsaved version for a foreign one, and says what both came from', () => {
    const versions = createVersions();
    versions.take([{ version: first, seq: 1 }]);
    versions.write([ours]);
    expect(versions.observe([{ version: theirs, seq: 2 }])).toEqual([
      { key: 'annotation:1', theirs, base: first },
    ]);
    expect(versions.hasUnsaved()).toBe(false);
    expect(versions.inBundles(bundle)).toEqual([theirs]);
  });

  it('forgets what is saved, and neither what waits to be written nor what was removed', () => {
    const versions = createVersions();
    const gone = removed(version(annotation('3', 'third'), 1), 4);
    versions.take([
      { version: first, seq: 1 },
      { version: version(annotation('2', 'second'), 1), seq: 1 },
      { version: gone, seq: 2 },
    ]);
    versions.write([ours]);
    versions.forget(bundle);
    expect(versions.inBundles(bundle)).toEqual([ours, gone]);
    expect(versions.unsaved()).toEqual([{ key: 'annotation:1', version: ours, base: first }]);
    versions.take([{ version: version(annotation('2', 'second'), 1), seq: 1 }]);
    expect(versions.inBundles(bundle)).toHaveLength(3);
  });

  it('has no base to tell where nothing of its own was unsaved', () => {
    const versions = createVersions();
    versions.take([{ version: first, seq: 1 }]);
    expect(versions.observe([{ version: theirs, seq: 2 }])).toMatchObject([{ base: null }]);
  });

  it('does not go back to what was committed before', () => {
    const versions = createVersions();
    versions.take([{ version: theirs, seq: 5 }]);
    expect(versions.observe([{ version: first, seq: 4 }])).toEqual([]);
    expect(versions.take([{ version: first, seq: 4 }])).toEqual([]);
    expect(versions.inBundles(bundle)).toEqual([theirs]);
  });

  it('knows its own commit when it reads it back before the answer', () => {
    const versions = createVersions();
    versions.write([ours]);
    const flight = versions.unsaved();
    expect(versions.observe([{ version: ours, seq: 1 }])).toEqual([]);
    expect(versions.hasUnsaved()).toBe(true);
    versions.committed(flight, 1);
    expect(versions.hasUnsaved()).toBe(false);
  });

  it('keeps what was written during a flight, made from what the flight wrote', () => {
    const versions = createVersions();
    versions.write([first]);
    const flight = versions.unsaved();
    versions.write([ours]);
    versions.committed(flight, 1);
    expect(versions.unsaved()).toEqual([{ key: 'annotation:1', version: ours, base: first }]);
  });

  it('does not take an older attempt that comes late for the newest', () => {
    const versions = createVersions();
    versions.write([first]);
    const late = versions.unsaved();
    versions.write([ours]);
    versions.committed(versions.unsaved(), 1);
    expect(versions.committed(late, 2)).toEqual([]);
    expect(versions.kept()).toEqual([ours]);
  });

  it('counts commits anew when the database begins again', () => {
    const versions = createVersions();
    versions.take([{ version: first, seq: 900 }]);
    versions.restart();
    expect(versions.observe([{ version: first, seq: 1 }])).toEqual([]);
    expect(versions.observe([{ version: removed(theirs, 4), seq: 2 }])).toHaveLength(1);
    expect(versions.inBundles(bundle)).toEqual([removed(theirs, 4)]);
  });
});
