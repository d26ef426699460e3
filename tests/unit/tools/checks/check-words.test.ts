import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../tools/checks/check-words.mjs';

const texts = (code: string) => wordsIn(code).map(({ text }) => text);

describe('words for readers', () => {
  it.each([
    ['a sentence', "const what = 'The map is late.';", ['The map is late.']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is searched.
    ['a template', 'say(`No stop ${id} here`);', ['No stop … here']],
    ['the text of an element', '<p>now {n} min</p>', ['now', 'min']],
    ['an attribute', '<img alt="map" />', ['map']],
    ['a choice in an attribute', "<Button label={on ? 'Pause' : 'Play'} />", ['Pause', 'Play']],
    ['a property', "({ what: 'late' })", ['late']],
    ['a quoted beginning', "say('“Try again” helps.')", ['“Try again” helps.']],
  ])('are found in %s', (_, code, expected) => {
    expect(texts(code)).toEqual(expected);
  });

  it.each([
    ['a key of a message', "t('loading.late')"],
    ['an attribute for the page alone', '<div className="reader wide" data-look="framed" />'],
    ['an error for programmers', "throw new Error('The page has no root.');"],
    ['a cause that is made and not thrown', "reject(new DOMException('It took too long.'))"],
    ['what only the console gets', "report({ ...{ shown: 'console' }, what: 'No map here.' })"],
    ['an import', "import x from './A file.ts';"],
    ['a type', "type A = 'On and off';"],
    ['a selector', "element.closest('input, textarea, select')"],
    ['a comment', '// The map is late.'],
    ['the name of a font', 'const FONT = \'"Source Sans 3", "Malgun Gothic"\''],
  ])('are not %s', (_, code) => {
    expect(texts(code)).toEqual([]);
  });

  it('are named with their line', () => {
    expect(wordsIn('\n\nconst a = 1;\n<p>Here</p>')).toEqual([{ line: 4, text: 'Here' }]);
  });
});
