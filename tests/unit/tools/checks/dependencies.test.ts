import { describe, expect, it } from 'vitest';
import {
  bundleProblems,
  licenceProblems,
  lockProblems,
} from '../../../../tools/checks/dependencies.mjs';

const integrity = `sha512-${'a'.repeat(86)}==`;
const lock = (entry: object) => ({
  packages: {
    '': { resolved: 'us' },
    'node_modules/@a/b': { integrity, license: 'MIT', ...entry },
  },
});

describe('a lockfile', () => {
  it('is sound where every package is proved and none runs anything', () => {
    expect(lockProblems(lock({}))).toEqual([]);
  });

  it.each([
    [{ integrity: undefined }, '@a/b is not proved by a SHA-512.'],
    [{ integrity: 'sha1-abc=' }, '@a/b is not proved by a SHA-512.'],
    [{ resolved: 'https://registry.example/a.tgz' }, '@a/b names where it comes from.'],
    [{ hasInstallScript: true }, '@a/b has an install script'],
  ])('is not with %j', (entry, sentence) => {
    expect(lockProblems(lock(entry))).toEqual([expect.stringContaining(sentence)]);
  });

  it('may name a package whose script is known', () => {
    expect(lockProblems(lock({ hasInstallScript: true }), ['@a/b'])).toEqual([]);
  });
});

describe('a licence', () => {
  it.each(['MIT', '(GPL-3.0 OR MIT)', 'MIT AND OFL-1.1'])('may be %s', (license) => {
    expect(licenceProblems(lock({ license }))).toEqual([]);
  });

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', undefined])(
    'may not be %s',
    (license) => {
      expect(licenceProblems(lock({ license }))).toHaveLength(1);
      expect(licenceProblems(lock({ license, dev: true }))).toEqual([]);
    },
  );
});

describe('what is bundled', () => {
  const report = (licence: string) => `# Licenses\n\n## @a/b - 1.0.0 (${licence})\n\ntext\n`;

  it('is a dependency under a licence that allows it', () => {
    expect(bundleProblems(report('MIT'), lock({}))).toEqual([]);
    expect(bundleProblems(report('GPL-3.0'), lock({}))).toHaveLength(1);
    expect(bundleProblems(report('MIT'), lock({ dev: true }))).toHaveLength(1);
  });

  it('is more than nothing', () => {
    expect(bundleProblems('', lock({}))).toHaveLength(1);
  });
});
