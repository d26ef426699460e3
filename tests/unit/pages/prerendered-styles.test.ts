import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const stylesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^import '(.+\.css)';$/gm)].map(([, path]) =>
    basename(path ?? ''),
  );

describe.each(['reader', 'embed'])('the prerendered page of the %s', (page) => {
  it('has the styles of all that the article shows at once: nothing moves when its scripts arrive', () => {
    const listed = stylesIn(`src/pages/${page}/styles.ts`);
    const needed = (readdirSync('src/article', { recursive: true }) as string[])
      // A dialog, with its styles, is loaded when it opens.
      .filter((file) => file.endsWith('.tsx') && !file.includes('enlarged'))
      .flatMap((file) => stylesIn(`src/article/${file}`));
    expect(needed.filter((name) => !listed.includes(name))).toEqual([]);
  });
});
