// What the release is packed of, and what the review of the lock file refuses.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changesOf, problemsOf } from '../../.ci/lock-file';
import { checksum, entryOf, listOfPackages, packed } from '../../.ci/release';
import { helpPage } from '../../src/functions/help';
import { version } from '../../src/version';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const scripted = Object.fromEntries(
  ['core-js-pure', 'esbuild', 'protobufjs'].map((name) => [
    `node_modules/${name}`,
    { version: '1.0.0', integrity: 'x', hasInstallScript: true },
  ]),
);

describe('the review of the lock file', () => {
  it('refuses what is not pinned, has no checksum, comes from elsewhere, or runs a script that nobody has read', () => {
    const packages = {
      '': {},
      ...scripted,
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', integrity: 'x', resolved: 'git+ssh://git@example.com/b.git' },
      'node_modules/a/node_modules/@c/d': { version: '2.0.0', integrity: 'x', hasInstallScript: true },
    };
    expect(problemsOf({ packages }, { dependencies: { a: '^1.0.0', b: '1.0.0' } })).toEqual([
      'a: no checksum',
      'b: not from the registry',
      expect.stringContaining('@c/d 2.0.0: runs a script'),
      'a: ^1.0.0 is not pinned',
    ]);
    expect(problemsOf({ packages: scripted }, {})).toEqual([]);
  });

  it('lists what has come, gone and changed', () => {
    const before = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } } };
    const after = { packages: { '': {}, 'node_modules/a': { version: '1.1.0' }, 'node_modules/c': { version: '3.0.0', license: 'MIT' } } };
    expect(changesOf(before, after)).toEqual(['~ a 1.0.0 -> 1.1.0', '+ c 3.0.0 (MIT)', '- b 1.0.0']);
  });
});

describe('the release', () => {
  it('is the same archive for the same files, in whatever order they were found', () => {
    const files: [string, Uint8Array][] = [
      ['b.js', bytes('2')],
      ['assets/a.png', bytes('1')],
    ];
    const archive = packed(files);
    expect(checksum(archive)).toBe(checksum(packed([...files].reverse())));
    expect(Object.keys(unzipSync(archive))).toEqual(['assets/a.png', 'b.js']);
  });

  it('is refused without an entry for its version', () => {
    const changelog = '# Changelog\n\n## Unreleased\n\n- more\n\n## 1.2.0 (2026-11-30)\n\n- this\n';
    expect(entryOf(changelog, '1.2.0')).toContain('- this');
    expect([entryOf(changelog, '1.2'), entryOf(changelog, '1.3.0')]).toEqual(['', '']);
  });

  it('lists its packages under its own name, without the hour', () => {
    const text = JSON.stringify({
      serialNumber: 'urn:1',
      metadata: { timestamp: 'now', component: { name: 'folder', version: '0' } },
      components: [],
    });
    const list = JSON.parse(listOfPackages(text, { name: 'tenure', version: '1.2.0' })) as unknown;
    expect(list).toEqual({ metadata: { component: { name: 'tenure', version: '1.2.0' } }, components: [] });
  });

  it('has its version in the help', () => {
    const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(version).toBe(own.version);
    expect(helpPage()).toContain(`<span class="note">${own.version}</span>`);
  });
});
